import { describe, expect, it } from '@jest/globals';
import { Calendar } from '@vaern/platform';
import { isByDay, nextTry, roundOf } from './rounds';

const calendar = new Calendar();

describe('a round', () => {
  it('is a full quarter of an hour, whenever it is asked for', () => {
    for (const time of ['10:15:00.000', '10:15:00.001', '10:29:59.999'])
      expect(roundOf(new Date(`2026-03-02T${time}Z`)).toISOString()).toBe('2026-03-02T10:15:00.000Z');
  });

  it.each([
    ['2026-03-02T05:45:00Z', false],
    ['2026-03-02T06:00:00Z', true],
    ['2026-03-02T18:45:00Z', true],
    ['2026-03-02T19:00:00Z', false],
    ['2026-07-02T05:00:00Z', true],
    ['2026-07-02T18:00:00Z', false],
    ['2026-03-29T05:00:00Z', true],
  ])('at %s is by day in Denmark: %s', (round, byDay) => expect(isByDay(calendar, new Date(round))).toBe(byDay));
});

describe('after a try that came to nothing', () => {
  it.each([
    [0, 15],
    [1, 30],
    [2, 60],
    [4, 240],
    [40, 240],
  ])('the next after %i before it is %i minutes later', (tries, minutes) => {
    const round = new Date('2026-03-02T10:15:00Z');
    expect(nextTry(round, tries).getTime() - round.getTime()).toBe(minutes * 60_000);
  });
});
