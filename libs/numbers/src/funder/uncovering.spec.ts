import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, nat, pre, property, record, tuple, uniqueArray } from 'fast-check';
import { publishAs, Tally, type Item, type Published } from '..';
import { uncovered } from '../testing/attacker';
import { funderMeasures, type FunderName } from './funder-measures';
import { medianIn, together } from './together';

const areas = ['denmark', 'region:1083', 'municipality:0561', 'municipality:0573'].map((code) => ({
  code,
  label: { da: code, en: code },
}));
const measures = funderMeasures(areas);
type Person = readonly Item<FunderName>[];

/** Few codes come often, so that counts lie on both sides of every threshold. */
const codeOf = (dimension: string) => {
  const codes = measures.flatMap(({ dimensions }) => dimensions).find(({ name }) => name === dimension)?.codes ?? [];
  const [first = '', second = '', ...rest] = codes.map(({ code }) => code);
  return constantFrom(first, first, first, second, second, ...rest);
};
const referral = record({ urgency: codeOf('urgency'), answer: codeOf('answer') }).map(
  ({ urgency, answer }): Item<FunderName> => ({
    measure: 'centre-referrals',
    codes: { urgency: [urgency], answer: [answer] },
  }),
);
const wish = codeOf('area').map((area): Item<FunderName> => ({ measure: 'group-wishes', codes: { area: [area] } }));
const person = tuple(array(referral, { maxLength: 2 }), array(wish, { maxLength: 1 })).map(([one, other]): Person => [
  ...one,
  ...other,
]);
const quarter = integer({ min: 0, max: 60 }).chain((most) => array(person, { minLength: most, maxLength: most }));

function published(all: readonly Person[]): Published<FunderName>[] {
  const tally = new Tally();
  for (const one of all) tally.add(one);
  return publishAs(tally, measures);
}

describe('whoever holds every export against every other', () => {
  it('uncovers no withheld count of any quarter: not that it is small, not how large it is', () => {
    assert(
      property(array(quarter, { minLength: 4, maxLength: 4 }), (all) => {
        const quarters = Object.fromEntries(all.map((of, at) => [`2026-Q${at + 1}`, published(of)]));
        expect(uncovered(quarters)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('learns nothing of a year that its quarters did not say: other counts behind the same quarters make the same year', () => {
    let compared = 0;
    assert(
      property(
        array(quarter, { minLength: 4, maxLength: 4 }),
        constantFrom('urgency', 'answer', 'area'),
        nat(3),
        uniqueArray(nat(20), { minLength: 2, maxLength: 2 }),
        (all, dimension, which, [a = 0, b = 1]) => {
          const before = all.map(published);
          const cells = before[which]!.flatMap(({ dimensions }) => dimensions).find(
            ({ name }) => name === dimension,
          )!.cells;
          const hidden = cells.filter(({ count }) => count === undefined).map(({ code }) => code);
          const [one, other] = [hidden[a % hidden.length], hidden[b % hidden.length]];
          pre(one !== undefined && other !== undefined && one !== other);
          compared += 1;
          const after = all.map((of, at) =>
            at === which ? of.map((items) => exchanged(items, dimension, [one, other])) : of,
          );
          expect(JSON.stringify(together(after.map(published)))).toBe(JSON.stringify(together(before)));
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('subtracts three quarters from a year in vain: where the fourth is withheld, so is the year', () => {
    const many = (count: number): Person[] =>
      Array.from({ length: count }, (): Person => [
        { measure: 'centre-referrals', codes: { urgency: ['acute'], answer: ['day0'] } },
      ]);
    const few = [20, 20, 20, 3].map((count) => published(many(count)));
    expect(few.map(([referrals]) => referrals?.total)).toEqual([20, 20, 20, undefined]);
    expect(together(few)[0]?.total).toBeUndefined();
    expect(together(few.slice(0, 3))[0]?.total).toBe(60);
  });
});

const exchanged = (items: Person, dimension: string, [one, other]: readonly [string, string]): Person =>
  items.map((item) => {
    const named = item.codes[dimension];
    const turned = (code: string) => (code === one ? other : code === other ? one : code);
    return named ? { ...item, codes: { ...item.codes, [dimension]: named.map(turned) } } : item;
  });

describe('the middle answer', () => {
  const label = { da: '', en: '' };
  const referrals = (total: number | undefined, counts: Readonly<Record<string, number>>): Published<FunderName> => ({
    name: 'centre-referrals',
    label,
    unit: label,
    ...(total !== undefined && { total }),
    dimensions: [
      {
        name: 'answer',
        label,
        several: false,
        cells: ['day0', 'days1to2', 'days3to7', 'over7', 'waiting'].map((code) => ({
          code,
          label,
          ...(counts[code] !== undefined && { count: counts[code] }),
        })),
      },
    ],
  });
  it('is the one by which more than half had been answered', () => {
    expect(medianIn(referrals(60, { day0: 20, days1to2: 25, days3to7: 15 }), 1)).toBe('days1to2');
    expect(medianIn(referrals(60, { day0: 45 }), 1)).toBe('day0');
    expect(medianIn(referrals(60, { days3to7: 45 }), 1)).toBe('days3to7');
  });
  it('is not given where what is shown leaves a doubt, or nothing is shown', () => {
    expect(medianIn(referrals(60, { days1to2: 30 }), 1)).toBeUndefined();
    expect(medianIn(referrals(60, { day0: 40 }), 4)).toBeUndefined();
    expect(medianIn(referrals(undefined, { day0: 45 }), 1)).toBeUndefined();
    expect(medianIn(referrals(60, { waiting: 45 }), 1)).toBeUndefined();
  });
  it('says nothing of what is behind it: it is made of what is shown alone', () => {
    assert(
      property(quarter, (all) => {
        const [measure] = published(all);
        const truth = all.flat().filter((item) => item.measure === 'centre-referrals');
        const median = medianIn(measure!, 1);
        if (median === undefined) return;
        const order = ['day0', 'days1to2', 'days3to7', 'over7', 'waiting', 'withdrawn'];
        const places = truth.map(({ codes }) => order.indexOf(codes.answer?.[0] ?? '')).toSorted((a, b) => a - b);
        expect(order[places[Math.floor(places.length / 2)]!]).toBe(median);
      }),
      { numRuns: 200 },
    );
  });
});
