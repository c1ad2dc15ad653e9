import { describe, expect, it } from '@jest/globals';
import { assert, property } from 'fast-check';
import { measuresFor } from './measures';
import { publishedMeasures, type PublishedMeasures } from './published';
import type { Item } from './tally';
import { agencies, everybody, published } from './testing/worlds';

const aCase = (codes: object = {}): Item => ({
  measure: 'cases',
  codes: {
    agency: ['municipality:0561'],
    relation: ['stranger'],
    reporter: ['affected'],
    outcome: ['stalking'],
    ...codes,
  },
});
const times = (count: number, item: Item) => Array.from({ length: count }, () => [item]);
const cellsOf = (measures: PublishedMeasures, dimension: string) => {
  const found = measures.flatMap(({ dimensions }) => dimensions).find(({ name }) => name === dimension)!;
  return Object.fromEntries(found.cells.flatMap(({ code, count }) => (count === undefined ? [] : [[code, count]])));
};

describe('of a year', () => {
  it('the total is published, rounded', () => expect(published(times(13, aCase()))[0]?.total).toBe(15));
  it('nothing is published of four persons', () => {
    const [cases] = published(times(4, aCase()));
    expect(cases?.total).toBeUndefined();
    expect(cases?.dimensions.flatMap(({ cells }) => cells).filter(({ count }) => count !== undefined)).toEqual([]);
  });
  it('each way of dividing stands for itself, and no two are crossed', () => {
    const year = published([
      ...times(20, aCase()),
      ...times(10, aCase({ outcome: ['conflict'], relation: ['family'] })),
    ]);
    expect(cellsOf(year, 'outcome')).toEqual({ stalking: 20 });
    expect(cellsOf(year, 'relation')).toEqual({ stranger: 20 });
    expect(year[0]?.dimensions.map(({ name }) => name)).toEqual(['agency', 'relation', 'reporter', 'outcome']);
  });
  it('what many wrote down of four persons is withheld, though it is many', () => {
    const incidents = (behaviour: string) =>
      Array.from({ length: 30 }, (): Item => ({
        measure: 'incidents',
        codes: { behaviour: [behaviour], channel: ['sms'] },
      }));
    const year = published([
      ...[1, 2, 3, 4, 5, 6].map(() => incidents('contact')),
      ...[1, 2, 3, 4].map(() => incidents('threat')),
    ]);
    expect(year[1]?.total).toBe(300);
    expect(cellsOf(year, 'behaviour')).toEqual({});
    expect(cellsOf(year, 'channel')).toEqual({});
  });
  it('no dimension belongs to two measures', () => {
    const names = measuresFor(agencies).flatMap(({ dimensions }) => dimensions.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
  it('every figure is five or more and a multiple of five, and every measure and code is named, whatever happened', () => {
    const named = (year: PublishedMeasures) =>
      year.map(({ name, dimensions }) => [name, dimensions.map(({ cells }) => cells.map(({ code }) => code))]);
    const empty = named(published([]));
    assert(
      property(everybody, (all) => {
        const year = published(all);
        expect(publishedMeasures.safeParse(year).success).toBe(true);
        expect(named(year)).toEqual(empty);
      }),
      { numRuns: 100 },
    );
  });
  it('everything is labelled in Danish and English', () => {
    const labels = measuresFor(agencies).flatMap(({ label, unit, dimensions }) => [
      label,
      unit,
      ...dimensions.map((dimension) => dimension.label),
    ]);
    expect(labels.filter(({ da, en }) => !da || !en || da === en)).toEqual([]);
  });
});
