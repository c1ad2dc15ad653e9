import { describe, expect, it } from '@jest/globals';
import { amount, dayBefore, momentBefore, timeOn } from './bounds';
import { endOf, endOfMoment } from './period';
import { boundsOf, faultOf } from './possible';

const now = new Date('2026-03-28T23:30:00.000Z');

describe('what happened', () => {
  it('did so on a day that has come, by the date in Denmark', () =>
    expect(dayBefore(now)).toEqual({ max: '2026-03-29', above: 'future' }));
  it('did so at a moment that has come, as far as clocks are the same', () =>
    expect(momentBefore(now)).toEqual({ max: '2026-03-29T00:35', above: 'future' }));
  it.each([
    ['2026-03-29', '00:35', {}],
    ['2026-03-29', '00:36', { fault: 'future' }],
    ['2026-03-28', '23:59', {}],
    ['', '23:59', {}],
    ['2026-03-29', '', {}],
  ])('on %s at %s is %p', (day, time, bounds) => expect(timeOn(day, time, now)).toEqual(bounds));
  it('may be planned for later, but for no time that clocks leave out', () => {
    expect(timeOn('2026-03-29', '02:30')).toEqual({ fault: 'skipped' });
    expect(timeOn('2026-03-29', '02:30', now)).toEqual({ fault: 'skipped' });
    expect(timeOn('2026-03-29', '03:30')).toEqual({});
  });
});

describe('a period', () => {
  it('ends no earlier than it begins', () => {
    expect(endOf('2026-03-01')).toEqual({ min: '2026-03-01', below: 'before' });
    expect(endOfMoment('2026-03-01', '22:40')).toEqual({ min: '2026-03-01T22:40', below: 'before' });
    expect(endOfMoment('2026-03-01', '')).toEqual({ min: '2026-03-01T00:00', below: 'before' });
  });
  it('that nobody began may end whenever it does', () =>
    expect([endOf(''), endOfMoment('', '22:40')]).toEqual([{}, {}]));
});

describe('what is wrong with an answer that cannot be', () => {
  const said = (type: string, wrong: Partial<ValidityState>, of = {}) =>
    faultOf({ type, validity: wrong as ValidityState }, of);
  it('is said by what it is', () => {
    expect(said('date', { badInput: true }, { fault: 'skipped' })).toBe('day');
    expect(said('time', { badInput: true })).toBe('time');
    expect(said('datetime-local', { badInput: true })).toBe('moment');
    expect(said('number', { badInput: true })).toBe('number');
    expect(said('number', { stepMismatch: true }, amount(1, 9))).toBe('amount');
    expect(said('time', { customError: true }, { fault: 'skipped' })).toBe('skipped');
  });
  it('is said by which bound it passes', () => {
    expect(said('number', { rangeUnderflow: true }, amount(1, 9))).toBe('amount');
    expect(said('number', { rangeOverflow: true }, amount(1, 9))).toBe('amount');
    expect(said('date', { rangeOverflow: true }, boundsOf('date', '', dayBefore(now)))).toBe('future');
    expect(said('date', { rangeUnderflow: true }, boundsOf('date', '', dayBefore(now)))).toBe('year');
    expect(said('date', { rangeUnderflow: true }, boundsOf('date', '', endOf('2026-03-01')))).toBe('before');
  });
  it('is, of a moment, also that clocks left it out', () => {
    expect(boundsOf('datetime-local', '2026-03-29T02:30')).toMatchObject({ fault: 'skipped' });
    expect(boundsOf('datetime-local', '2026-10-25T02:30')).not.toHaveProperty('fault');
    expect(boundsOf('text', '2026-03-29T02:30')).toEqual({});
  });
});
