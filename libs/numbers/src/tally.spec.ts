import { describe, expect, it } from '@jest/globals';
import { Tally, type Item } from './tally';

const incident = (...behaviour: readonly string[]): Item => ({ measure: 'incidents', codes: { behaviour } });
const tallied = (...persons: readonly (readonly Item[])[]) => {
  const tally = new Tally();
  persons.forEach((items) => tally.add(items));
  return tally;
};

describe('what is counted', () => {
  const tally = tallied([incident('threat'), incident('threat', 'damage')], [incident('threat')], []);

  it('is so many, of so many persons, and so many of one', () =>
    expect(tally.total('incidents')).toEqual({ count: 3, persons: 2, largest: 2 }));
  it('stands under each of its codes', () => {
    expect(tally.cell('incidents', 'behaviour', 'threat')).toEqual({ count: 3, persons: 2, largest: 2 });
    expect(tally.cell('incidents', 'behaviour', 'damage')).toEqual({ count: 1, persons: 1, largest: 1 });
  });
  it('is nothing where nothing was', () => {
    expect(tally.total('cases')).toEqual({ count: 0, persons: 0, largest: 0 });
    expect(tally.cell('incidents', 'behaviour', 'following')).toEqual({ count: 0, persons: 0, largest: 0 });
  });
  it('is counted once under a code that it names twice', () =>
    expect(tallied([incident('threat', 'threat')]).cell('incidents', 'behaviour', 'threat').count).toBe(1));
});
