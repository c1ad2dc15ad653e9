import { array, constantFrom, integer, record, uniqueArray, type Arbitrary } from 'fast-check';
import { measuresFor, publish, Tally, type Code, type Dimension, type Item, type PublishedMeasures } from '..';

export const agencies: readonly Code[] = ['municipality:0561', 'municipality:0573', 'police:1464', 'centre:dk'].map(
  (code) => ({ code, label: { da: code, en: code } }),
);
const measures = measuresFor(agencies);

/** Few codes come often, so that counts lie on both sides of every threshold. */
const codeOf = ({ codes }: Dimension) => {
  const [first = '', second = '', ...rest] = codes.map(({ code }) => code);
  return constantFrom(first, first, first, second, second, ...rest);
};
const codesOf = (dimension: Dimension): Arbitrary<readonly string[]> =>
  dimension.several
    ? uniqueArray(codeOf(dimension), { minLength: 1, maxLength: 3 })
    : codeOf(dimension).map((code) => [code]);
const items = (name: Item['measure'], most: number): Arbitrary<readonly Item[]> => {
  const dimensions = measures.find((one) => one.name === name)?.dimensions ?? [];
  const codes = record(Object.fromEntries(dimensions.map((dimension) => [dimension.name, codesOf(dimension)])));
  return array(
    codes.map((named): Item => ({ measure: name, codes: named })),
    { maxLength: most },
  );
};

/** What is counted of one person. */
const person: Arbitrary<readonly Item[]> = record({
  cases: items('cases', 1),
  incidents: items('incidents', 6),
  referrals: items('referrals', 2),
}).map((all) => [...all.cases, ...all.incidents, ...all.referrals]);

/** Everybody of whom something is counted in a year. */
export type Everybody = readonly (readonly Item[])[];
export const everybody: Arbitrary<Everybody> = integer({ min: 0, max: 60 }).chain((most) =>
  array(person, { minLength: most, maxLength: most }),
);

export function published(all: Everybody): PublishedMeasures {
  const tally = new Tally();
  for (const one of all) tally.add(one);
  return publish(tally, agencies);
}
