import { ROUND } from './rounds';
import type { Nudged } from './nudged';

/**
 * Whether somebody is nudged now: something waits that did not when they last used the hub, they were not nudged since, and
 * they have not used it for a quarter of an hour.
 */
export function isDue(
  { known, seenAt, nudgedAt, notBefore }: Pick<Nudged, 'known' | 'seenAt' | 'nudgedAt' | 'notBefore'>,
  waiting: readonly string[],
  round: Date,
): boolean {
  if (nudgedAt !== undefined || notBefore > round || seenAt.getTime() > round.getTime() - ROUND) return false;
  return waiting.some((thing) => !known.includes(thing));
}
