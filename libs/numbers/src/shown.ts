import type { Tallied } from './tally';

/** No count of fewer persons is shown. */
export const THRESHOLD = 5;
/** Counts are shown as the nearest multiple. */
export const STEP = 5;

/** Of enough persons, and none of them makes up more than half. */
export const isSafe = ({ count, persons, largest }: Tallied): boolean => persons >= THRESHOLD && 2 * largest <= count;

/**
 * Which counts of one dimension are shown. If one is unsafe, the smallest of the others is withheld with it, and
 * whatever is as small: so any count that is withheld may be the safe one, and no total gives an unsafe one away.
 */
export function shownAmong(cells: readonly Tallied[]): readonly boolean[] {
  const safe = cells.filter(isSafe);
  if (safe.length === cells.length) return cells.map(() => true);
  const smallest = Math.min(...safe.map(({ count }) => count));
  return cells.map((cell) => isSafe(cell) && cell.count > smallest);
}

export const rounded = (count: number): number => Math.round(count / STEP) * STEP;
