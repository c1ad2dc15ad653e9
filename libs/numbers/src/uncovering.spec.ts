import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, nat, pre, property, uniqueArray } from 'fast-check';
import { THRESHOLD, type PublishedMeasures } from '.';
import { shownAmong } from './shown';
import type { Item } from './tally';
import { solved, uncovered, type Interval } from './testing/attacker';
import { lists, persons } from './testing/counts';
import { everybody, published, type Everybody } from './testing/worlds';

const label = { da: '', en: '' };
/** A made-up publication of one dimension. */
const table = (total: number, ...counts: readonly (number | undefined)[]): PublishedMeasures => [
  {
    name: 'cases',
    label,
    unit: label,
    total,
    dimensions: [
      {
        name: 'by',
        label,
        several: false,
        cells: counts.map((count, at) => ({ code: String(at), label, ...(count !== undefined && { count }) })),
      },
    ],
  },
];
const boundsOf = (...of: Parameters<typeof table>) => [...solved({ 2025: table(...of) }).values()];

describe('the attacker', () => {
  it('finds what a single gap must be', () => expect(boundsOf(40, 35, undefined)).toEqual([{ from: 1, to: 9 }]));
  it('sees that it is small', () => expect(uncovered({ 2025: table(10, 10, undefined) })).toEqual(['2025 cases by 1']));
  it('sees how large it is', () => expect(uncovered({ 2025: table(30, 15, 15, undefined, undefined) })).toEqual([]));

  it('knows exactly what every world together says that publishes this', () => {
    const worlds = [...lists(3, 12)];
    const fits = (figure: number, count: number) => count >= THRESHOLD && Math.round(count / 5) * 5 === figure;
    const figure = constantFrom(undefined, 5, 10);
    assert(
      property(constantFrom(5, 10), array(figure, { minLength: 3, maxLength: 3 }), (total, figures) => {
        const possible = worlds.filter(
          (world) =>
            fits(
              total,
              world.reduce((sum, one) => sum + one, 0),
            ) && figures.every((shown, at) => shown === undefined || fits(shown, world[at]!)),
        );
        const gaps = figures.flatMap((shown, at) => (shown === undefined ? [at] : []));
        pre(possible.length > 0 && gaps.length > 0);
        const bounds = gaps.map((at): Interval => {
          const values = possible.map((world) => world[at]!);
          return { from: Math.min(...values), to: Math.max(...values) };
        });
        expect(boundsOf(total, ...figures)).toEqual(bounds);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whoever has all years and all tables', () => {
  it('uncovers no withheld count: not that it is small, not how large it is', () => {
    assert(
      property(array(everybody, { minLength: 1, maxLength: 3 }), (years) => {
        const all = Object.fromEntries(years.map((of, at) => [String(2025 + at), published(of)]));
        expect(uncovered(all)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('uncovers none even if they know the rule, and every shown count and total to the unit', () => {
    for (const length of [2, 3, 4]) {
      const behind = new Map<string, readonly Set<number>[]>();
      for (const counts of lists(length, length === 4 ? 9 : 14)) {
        const total = counts.reduce((sum, one) => sum + one, 0);
        if (total < THRESHOLD) continue;
        const shown = shownAmong(counts.map(persons));
        const seen = `${total}: ${counts.map((count, at) => (shown[at] ? count : '·')).join(' ')}`;
        const values = behind.get(seen) ?? counts.map(() => new Set<number>());
        counts.forEach((count, at) => !shown[at] && values[at]!.add(count));
        behind.set(seen, values);
      }
      const givenAway = [...behind].filter(([, values]) =>
        values.some((one) => one.size > 0 && !([...one].some(isFew) && [...one].some((count) => !isFew(count)))),
      );
      expect(givenAway.map(([seen]) => seen)).toEqual([]);
      expect(behind.size).toBeGreaterThan(20);
    }
  });
});

const isFew = (count: number) => count < THRESHOLD;

/** The world in which what is `one` is `other`, and the other way round. */
const exchanged = (all: Everybody, dimension: string, [one, other]: readonly [string, string]): Everybody => {
  const turned = (code: string) => (code === one ? other : code === other ? one : code);
  const inItem = (item: Item): Item => {
    const named = item.codes[dimension];
    return named ? { ...item, codes: { ...item.codes, [dimension]: named.map(turned) } } : item;
  };
  return all.map((items) => items.map(inItem));
};

describe('any two withheld counts of a dimension', () => {
  it('could be each other’s: the world in which they are publishes the same bytes', () => {
    let compared = 0;
    assert(
      property(everybody, nat(), uniqueArray(nat(20), { minLength: 2, maxLength: 2 }), (all, which, [a = 0, b = 1]) => {
        const year = published(all);
        const dimensions = year.flatMap((measure) => measure.dimensions);
        const { name, cells } = dimensions[which % dimensions.length]!;
        const withheld = cells.filter(({ count }) => count === undefined).map(({ code }) => code);
        const [one, other] = [withheld[a % withheld.length], withheld[b % withheld.length]];
        pre(one !== undefined && other !== undefined && one !== other);
        compared += 1;
        expect(JSON.stringify(published(exchanged(all, name, [one, other])))).toBe(JSON.stringify(year));
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
