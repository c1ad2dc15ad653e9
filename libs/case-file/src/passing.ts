import type { Entry } from './entry';

/** A unit, and the one of its agency that took over from it. */
export interface Passing {
  readonly from: string;
  readonly to: string;
}

/** What passed by a fact: an array of the fact's own, or nothing. */
export const passedBy = ({ units }: Entry): readonly Passing[] => (Array.isArray(units) ? (units as Passing[]) : []);

/** What a ground was opened by, whatever its period: `home`, or the referral. */
export const originOf = (ground: string): string => ground.split(':', 1)[0] ?? ground;

/** A unit, and whatever of its agency it passed to or from. */
export function namesOf(passed: readonly Passing[], unit: string): ReadonlySet<string> {
  const names = new Set([unit]);
  for (let known = 0; known < names.size;) {
    known = names.size;
    for (const { from, to } of passed) if (names.has(from) || names.has(to)) names.add(from).add(to);
  }
  return names;
}
