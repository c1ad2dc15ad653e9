import type { Published } from '../published';
import { STEP } from '../shown';
import { bands } from './funder-measures';

/**
 * Several quarters as one period: the sums of what is shown in each of them, and nothing where one is withheld. Made of
 * what was published alone, so that a year says no more than its quarters and cannot be held against them.
 */
export function together<Name extends string>(quarters: readonly (readonly Published<Name>[])[]): Published<Name>[] {
  const [first = []] = quarters;
  return first.map(({ total: _total, dimensions, ...about }, at) => {
    const all = quarters.map((quarter) => quarter[at]);
    const total = sumOf(all.map((one) => one?.total));
    return {
      ...about,
      ...(total !== undefined && { total }),
      dimensions: dimensions.map(({ cells, ...divided }, nth) => ({
        ...divided,
        cells: cells.map(({ count: _none, ...cell }, place) => {
          const count = sumOf(all.map((one) => one?.dimensions[nth]?.cells[place]?.count));
          return { ...cell, ...(count !== undefined && { count }) };
        }),
      })),
    };
  });
}

function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

/**
 * The answer by which half of those that were sent had been answered, where what is published leaves no doubt. Never the
 * shortest or the longest: each is one person's. `quarters`: how many were summed up, for each may be rounded by two.
 */
export function medianIn({ total, dimensions }: Published<string>, quarters: number): string | undefined {
  if (total === undefined) return undefined;
  const counts = new Map(
    dimensions.find(({ name }) => name === 'answer')?.cells.map(({ code, count }) => [code, count]),
  );
  const doubt = Math.floor(STEP / 2) * quarters;
  const half = { least: (total - doubt) / 2, most: (total + doubt) / 2 };
  const holdsMost = (band: string) => (counts.get(band) ?? 0) - doubt > half.most;
  return crossing(counts, half, doubt) ?? bands.find(holdsMost);
}

/** The band in which half is passed, whatever each count was rounded from; a gap before it leaves a doubt. */
function crossing(
  counts: ReadonlyMap<string, number | undefined>,
  half: { readonly least: number; readonly most: number },
  doubt: number,
): string | undefined {
  let [sure, possible] = [0, 0];
  for (const band of bands) {
    const count = counts.get(band);
    if (count === undefined) return undefined;
    sure += count - doubt;
    if (possible < half.least && sure > half.most) return band;
    possible += count + doubt;
  }
  return undefined;
}
