import { expect, it } from '@jest/globals';
import { schoolYears } from './school-years';

it.each([
  ['2026-07-31T12:00:00Z', '2025/2026'],
  ['2026-07-31T22:30:00Z', '2026/2027'],
  ['2026-12-31T12:00:00Z', '2026/2027'],
])('at %s it is the school year %s, and the four before it can be chosen', (now, first) => {
  const years = schoolYears(new Date(now)).map(([code]) => code);
  expect(years[0]).toBe(first);
  expect(years).toHaveLength(5);
  expect(years.toSorted().toReversed()).toEqual(years);
});
