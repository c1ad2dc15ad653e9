import { describe, expect, it } from '@jest/globals';
import { danishHolidays, easterSunday } from './holidays';

/** Oudin's way to Easter, written down apart from the one under test. */
function oudin(year: number): { month: number; day: number } {
  const div = (a: number, b: number) => Math.trunc(a / b);
  const g = year % 19;
  const c = div(year, 100);
  const h = (c - div(c, 4) - div(8 * c + 13, 25) + 19 * g + 15) % 30;
  const i = h - div(h, 28) * (1 - div(29, h + 1) * div(21 - g, 11));
  const j = (year + div(year, 4) + i + 2 - c + div(c, 4)) % 7;
  const p = i - j;
  const month = 3 + div(p + 40, 44);
  return { month, day: p + 28 - 31 * div(month, 4) };
}

describe('Easter Sunday', () => {
  it.each([
    [1961, '4-2'],
    [2000, '4-23'],
    [2008, '3-23'],
    [2011, '4-24'],
    [2024, '3-31'],
    [2025, '4-20'],
    [2026, '4-5'],
    [2027, '3-28'],
    [2035, '3-25'],
    [2038, '4-25'],
    [2285, '3-22'],
  ])('%i is on %s', (year, date) => {
    const { month, day } = easterSunday(year);
    expect(`${month}-${day}`).toBe(date);
  });
  it('is the same by another way of reckoning, for a thousand years', () => {
    for (let year = 1600; year < 2600; year++) expect([year, easterSunday(year)]).toEqual([year, oudin(year)]);
  });
});

describe('the days on which offices are closed', () => {
  it('in 2026', () => {
    expect([...danishHolidays(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-06-05',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });
  it('had Store Bededag until 2023, and have it no more', () => {
    expect(danishHolidays(2023).has('2023-05-05')).toBe(true);
    expect(danishHolidays(2024).has('2024-04-26')).toBe(false);
  });
});
