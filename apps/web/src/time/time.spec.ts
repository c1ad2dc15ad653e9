import { describe, expect, it } from '@jest/globals';
import { birthday, clockTime, dateOf, distance, isPast, lasted, moment, wait } from './time';

const now = new Date('2026-03-28T22:30:00.000Z');

describe('times', () => {
  it('are told as in Denmark, wherever the machine is', () => {
    expect(clockTime('2026-01-05T13:05:00.000Z', 'da')).toBe('14.05');
    expect(clockTime('2026-07-05T13:05:00.000Z', 'en')).toBe('15:05');
  });
  it('are told as people say them', () => {
    expect(moment('2026-03-28T13:05:00.000Z', 'da', now)).toBe('i dag kl. 14.05');
    expect(moment('2026-03-27T13:05:00.000Z', 'da', now)).toBe('i går kl. 14.05');
    expect(moment('2026-03-20T13:05:00.000Z', 'da', now)).toBe('20. marts kl. 14.05');
    expect(moment('2025-12-20T13:05:00.000Z', 'en', now)).toBe('20 December 2025 at 14:05');
  });
  it('of a day that was written down have no zone', () => {
    expect(birthday('1986-04-02', 'da')).toBe('2. april 1986');
  });
  it('cross midnight when Denmark does', () => {
    expect(moment('2026-03-28T23:10:00.000Z', 'da', now)).toBe('i morgen kl. 00.10');
    expect(dateOf('2025-12-31T23:30:00.000Z', 'da', now)).toBe('1. januar');
  });
  it('are past once they are over', () => {
    expect(isPast('2026-03-28T22:29:59.999Z', now)).toBe(true);
    expect(isPast('2026-03-28T22:30:00.000Z', now)).toBe(false);
  });
  it('are as far away as they are', () => {
    expect(distance('2026-03-28T22:42:00.000Z', 'da', now)).toBe('om 12 minutter');
    expect(distance('2026-03-29T00:31:00.000Z', 'da', now)).toBe('om 2 timer');
    expect(distance('2026-03-25T22:30:00.000Z', 'da', now)).toBe('for 3 dage siden');
  });
  it('to wait are told in seconds, and longer ones in minutes', () => {
    expect([1, 60, 61, 3_540].map((seconds) => wait(seconds, 'da'))).toEqual([
      '1 sekund',
      '60 sekunder',
      '2 minutter',
      '59 minutter',
    ]);
    expect(wait(20, 'en')).toBe('20 seconds');
  });
  it('that something took are told in their two largest units', () => {
    const told = [0, 45, 60, 200, 1_440, 2_955, 8 * 1_440 + 59].map((minutes) => lasted(minutes, 'da'));
    expect(told).toEqual([
      '0 minutter',
      '45 minutter',
      '1 time',
      '3 timer og 20 minutter',
      '1 dag',
      '2 dage og 1 time',
      '8 dage',
    ]);
    expect(lasted(2_955, 'en')).toBe('2 days and 1 hour');
  });
});
