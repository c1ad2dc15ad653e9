import { describe, expect, it } from '@jest/globals';
import { daysAfter, isInstant, isRealDay, utc, yearsAfter } from './civil-time';

describe('a day', () => {
  it.each(['2026-03-03', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s is real', (day) =>
    expect(isRealDay(day)).toBe(true),
  );
  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '9999-01-01',
  ])('%s is none', (day) => expect(isRealDay(day)).toBe(false));
  it.each([
    '1899-12-31',
    '2201-01-01',
    '2026-3-3',
    '20260303',
    '2026-03-03T10:00:00Z',
    ' 2026-03-03',
    '',
    20260303,
    null,
    undefined,
  ])('%p is none', (day) => expect(isRealDay(day)).toBe(false));
});

describe('an instant', () => {
  it('is kept in UTC to the millisecond', () => {
    expect(utc('2026-03-03T11:00:00+01:00')).toBe('2026-03-03T10:00:00.000Z');
    expect(utc('2026-03-03T10:00:00Z')).toBe('2026-03-03T10:00:00.000Z');
    expect(utc('2026-03-03T10:00:00.5Z')).toBe('2026-03-03T10:00:00.500Z');
    expect(utc('2026-06-30T23:30:00-02:00')).toBe('2026-07-01T01:30:00.000Z');
  });
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-03-03T24:00:00Z',
    '2026-03-03T10:60:00Z',
    '2026-03-03T10:00:60Z',
    '2026-03-03T10:00:00',
    '2026-03-03 10:00:00Z',
    '2026-03-03T10:00:00+25:00',
    '2026-03-03T10:00:00.1234Z',
    '9999-01-01T00:00:00Z',
    '2026-03-03',
    1_772_532_000_000,
    null,
  ])('%p is none, and comes back untouched', (value) => {
    expect(utc(value)).toBe(value);
    expect(isInstant(value)).toBe(false);
  });
  it('is none when the offset moves it out of the years we keep', () => {
    expect(isInstant(utc('1900-01-01T00:00:00+01:00'))).toBe(false);
    expect(isInstant(utc('2200-12-31T23:30:00-01:00'))).toBe(false);
    expect(isInstant(utc('2200-12-31T23:30:00Z'))).toBe(true);
  });
});

it('counts days over the ends of months, of years and of summer time', () => {
  expect(daysAfter('2026-03-03', 28)).toBe('2026-03-31');
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});

it('counts years to the same date, and from a leap day to the last of February', () => {
  expect(yearsAfter('2026-03-03', 5)).toBe('2031-03-03');
  expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28');
  expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
});
