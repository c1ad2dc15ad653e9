import type { Tallied } from '../tally';

/** So many persons, each counted once. */
export const persons = (count: number): Tallied => ({ count, persons: count, largest: Math.min(count, 1) });

/** All lists of this length of numbers up to `most`. */
export function* lists(length: number, most: number): Generator<readonly number[]> {
  if (length === 0) yield [];
  else for (const rest of lists(length - 1, most)) for (let last = 0; last <= most; last++) yield [...rest, last];
}
