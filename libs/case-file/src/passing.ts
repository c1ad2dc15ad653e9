import type { Entry } from './entry';

/** A unit, the one that took over from it, and when: within its agency, or by a hand-over. */
export interface Passing {
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

/** What passed by a fact: an array of the fact's own, or nothing. */
export const passedBy = ({ units, recordedAt }: Entry): readonly Passing[] =>
  Array.isArray(units) ? (units as Omit<Passing, 'at'>[]).map((passing) => ({ ...passing, at: recordedAt })) : [];

/** What the case calls today the unit that a fact of that moment names. */
export const namedToday = (passed: readonly Passing[], unit: string, since: string): string =>
  passed.reduce((name, { from, to, at }) => (at >= since && name === from ? to : name), unit);

/** What a ground was opened by, whatever its period: `home`, the referral, the order, the breach. */
export const originOf = (ground: string): string => ground.split('#', 1)[0] ?? ground;
