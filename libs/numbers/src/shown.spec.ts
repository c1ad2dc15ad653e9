import { describe, expect, it } from '@jest/globals';
import { isSafe, rounded, shownAmong } from './shown';
import { persons } from './testing/counts';

const shown = (...counts: readonly number[]) =>
  shownAmong(counts.map(persons)).map((is, at) => (is ? counts[at] : '·'));

describe('a count is safe', () => {
  it('of five persons', () => expect(isSafe(persons(5))).toBe(true));
  it('not of four', () => expect(isSafe(persons(4))).toBe(false));
  it('not of nobody', () => expect(isSafe(persons(0))).toBe(false));
  it('not of four, however often they come', () =>
    expect(isSafe({ count: 400, persons: 4, largest: 100 })).toBe(false));
  it('where nobody makes up more than half', () => {
    expect(isSafe({ count: 20, persons: 5, largest: 10 })).toBe(true);
    expect(isSafe({ count: 20, persons: 5, largest: 11 })).toBe(false);
  });
});

describe('of the counts of a dimension', () => {
  it('all are shown, if all are safe', () => expect(shown(5, 9, 30)).toEqual([5, 9, 30]));
  it('the smallest of the others is withheld with one that is not', () =>
    expect(shown(3, 9, 30, 12)).toEqual(['·', '·', 30, 12]));
  it('and whatever is as small as that', () => expect(shown(9, 3, 30, 9)).toEqual(['·', '·', 30, '·']));
  it('also where several are unsafe, and together many', () =>
    expect(shown(4, 4, 4, 30, 9)).toEqual(['·', '·', '·', 30, '·']));
  it('nobody counts as few', () => expect(shown(0, 9, 30)).toEqual(['·', '·', 30]));
  it('none is shown, if none is safe', () => expect(shown(4, 1, 0)).toEqual(['·', '·', '·']));
  it('none of two is shown, if one is unsafe', () => expect(shown(4, 100)).toEqual(['·', '·']));
});

it('a count is shown as the nearest multiple of five', () =>
  expect([5, 7, 8, 12, 13].map(rounded)).toEqual([5, 5, 10, 10, 15]));
