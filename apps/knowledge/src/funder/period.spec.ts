import { expect, it } from '@jest/globals';
import { daysOf, period, quartersOf } from './period';

it('a period is a quarter or a year', () => {
  expect(['2026', '2026-Q1', '2026-Q4'].map((one) => period.safeParse(one).success)).toEqual([true, true, true]);
  for (const wrong of ['2026-Q5', '2026-Q0', '26', '2026-q1', '1999', '2026-Q11', ''])
    expect([wrong, period.safeParse(wrong).success]).toEqual([wrong, false]);
});

it('a year is its four quarters, each of whole days', () => {
  expect(quartersOf('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(quartersOf('2026-Q2')).toEqual(['2026-Q2']);
  expect(quartersOf('2024').map(daysOf)).toEqual([
    { before: '2023-12-31', last: '2024-03-31' },
    { before: '2024-03-31', last: '2024-06-30' },
    { before: '2024-06-30', last: '2024-09-30' },
    { before: '2024-09-30', last: '2024-12-31' },
  ]);
});
