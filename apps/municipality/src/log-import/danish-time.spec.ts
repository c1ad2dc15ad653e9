import { describe, expect, it } from '@jest/globals';
import { statedIn, timeAloneIn, timeIn } from './danish-time';

describe('a day as it is written', () => {
  it.each([
    ['3-3-2026', '2026-03-03'],
    ['03.03.26', '2026-03-03'],
    ['3/12/2025', '2025-12-03'],
    ['3. marts 2026', '2026-03-03'],
    ['3 okt. 26', '2026-10-03'],
    ['14 May 2025', '2025-05-14'],
    ['2026-03-03', '2026-03-03'],
    ['tirsdag d. 3-3-2026', '2026-03-03'],
    ['Lørdag den 28. februar 2026', '2026-02-28'],
    ['29-2-2024', '2024-02-29'],
    ['31-12-99', '1999-12-31'],
    [' 3-3-2026\u00A0', '2026-03-03'],
    [new Date('2026-03-03T00:00:00Z'), '2026-03-03'],
  ])('%s is %s', (cell, day) => expect(statedIn(cell)).toEqual({ day }));
  it.each([
    ['3-3-2026 14:30', '14:30'],
    ['3.3.2026 kl. 9.05', '09:05'],
    ['3-3-2026, kl 9', '09:00'],
    ['2026-03-03T23:59:30', '23:59'],
    [new Date('2026-03-03T14:29:59.999Z'), '14:30'],
  ])('%s says %s too', (cell, time) => expect(statedIn(cell)).toEqual({ day: '2026-03-03', time }));
  it.each([
    '',
    'i går',
    '30-2-2026',
    '29-2-2025',
    '13/14/2025',
    '3-3',
    '3-3-20266',
    '3-3-2026 i aften',
    '3-3-2026 25.00',
    '2026-03-03T10:00:00Z',
    '3 mandag 2026',
    45_000,
    true,
  ])('%s is none', (cell) => expect(statedIn(cell)).toBeUndefined());
});

describe('a time as it is written', () => {
  it.each([
    ['14.30', '14:30'],
    ['9:05', '09:05'],
    ['kl. 9', '09:00'],
    ['klokken 17.00', '17:00'],
    ['23:59:59', '23:59'],
    [0.5, '12:00'],
    [new Date('1899-12-30T07:15:00Z'), '07:15'],
  ])('%s is %s', (cell, time) => expect(timeIn(cell)).toBe(time));
  it.each(['', 'morgen', '9', '24.00', '12.60', '12.5', 1.5])('%s is none', (cell) =>
    expect(timeIn(cell)).toBeUndefined(),
  );
  it('is alone where a workbook keeps no day with it', () =>
    expect([new Date('1899-12-30T07:15:00Z'), new Date('2026-03-03T07:15:00Z')].map(timeAloneIn)).toEqual([
      '07:15',
      undefined,
    ]));
});
