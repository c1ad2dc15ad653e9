import type { Entry } from './entry';

/** A unit, and the one of its agency that took over from it. */
export interface Passing {
  readonly from: string;
  readonly to: string;
}

/** What passed by a fact: an array of the fact's own, or nothing. */
export const passedBy = ({ units }: Entry): readonly Passing[] => (Array.isArray(units) ? (units as Passing[]) : []);

/** What a ground was opened by, whatever its period: `home`, the referral, the order, the breach. */
export const originOf = (ground: string): string => ground.split('#', 1)[0] ?? ground;
