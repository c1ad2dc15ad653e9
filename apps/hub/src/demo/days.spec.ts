import { expect, it } from '@jest/globals';
import { Calendar } from '@vaern/platform';
import { daysBefore } from './days';

const calendar = new Calendar();

it('counts from the day in Denmark, also when it is still yesterday elsewhere', () => {
  const days = daysBefore(new Date('2026-11-21T23:27:00Z'), calendar);
  expect([days.day(0), days.day(3), days.day(-1)]).toEqual(['2026-11-22', '2026-11-19', '2026-11-23']);
  expect(days.on('2026-11-23', '10:00')).toEqual(new Date('2026-11-23T09:00:00Z'));
  expect(days.before(-1, '10:00')).toEqual(new Date('2026-11-23T09:00:00Z'));
});

it('tells times as clocks in Denmark show them, on both sides of the night on which they are turned', () => {
  const days = daysBefore(new Date('2026-10-26T08:00:00Z'), calendar);
  expect(days.before(0, '09:30')).toEqual(new Date('2026-10-26T08:30:00Z'));
  expect(days.before(2, '09:30')).toEqual(new Date('2026-10-24T07:30:00Z'));
  expect(days.day(1)).toBe('2026-10-25');
});
