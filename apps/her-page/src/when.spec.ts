import { describe, expect, it } from '@jest/globals';
import { clockSaid, clockTime, dateAgo, momentsOf, told } from './when';

describe('a time of day is read as people say it', () => {
  it.each([
    ['22.40', '22:40', false],
    ['22:40', '22:40', false],
    ['22,40', '22:40', false],
    ['2240', '22:40', false],
    ['930', '09:30', false],
    ['9', '09:00', false],
    [' kl. 9.30 ', '09:30', false],
    ['kl 0.05', '00:05', false],
    ['ca. 9', '09:00', true],
    ['Cirka 22', '22:00', true],
    ['omkring kl. 21.15', '21:15', true],
    ['about 9 pm', '21:00', true],
    ['9.30 p.m.', '21:30', false],
    ['12 am', '00:00', false],
    ['12:10pm', '12:10', false],
    ['~7', '07:00', true],
    ['٢٢:٤٠', '22:40', false],
    ['۹', '09:00', false],
  ])('%p is %s, about: %p', (text, time, about) => expect(clockSaid(text)).toEqual({ time, about }));

  it.each(['24', '25.10', '9.60', '9.5', 'i nat', '', '13 pm', '0 am', '22.40.10', '-9', '9-10'])(
    '%p is none',
    (text) => expect(clockSaid(text)).toBeUndefined(),
  );
});

describe('when it happened', () => {
  const now = new Date('2026-03-29T10:00:00.000Z');

  it('is by the clocks of Denmark, before and after they are turned', () => {
    expect(told('2026-03-28', '22.40', false, now)).toEqual({
      occurredFrom: '2026-03-28T21:40:00.000Z',
      precision: 'minute',
    });
    expect(told('2026-03-29', '9', false, now)).toMatchObject({ occurredFrom: '2026-03-29T07:00:00.000Z' });
    expect(momentsOf('2026-03-29', '03:00')).toEqual(['2026-03-29T01:00:00.000Z']);
    expect(clockTime(new Date('2026-03-29T12:05:00Z'), 'da')).toBe('14.05');
    expect(clockTime(new Date('2026-03-29T22:05:00Z'), 'en')).toBe('00:05');
  });
  it('is about that time if either says so', () => {
    expect(told('2026-03-28', 'ca. 9', false, now)).toMatchObject({ precision: 'about' });
    expect(told('2026-03-28', '9', true, now)).toMatchObject({ precision: 'about' });
  });
  it('is the day alone if she does not know: no hour is made up, also early that day', () => {
    expect(told('2026-03-28', ' ', true, now)).toEqual({ occurredFrom: '2026-03-27T23:00:00.000Z', precision: 'day' });
    const early = new Date('2026-03-28T23:05:00.000Z');
    expect(told('2026-03-29', '', false, early)).toEqual({
      occurredFrom: '2026-03-28T23:00:00.000Z',
      precision: 'day',
    });
  });
  it('is no hour that spring leaves out', () => {
    const times = ['1.59', '2', '2.30', 'ca. 2.59', '3'].map((time) => told('2026-03-29', time, false, now));
    expect(times).toEqual([
      { occurredFrom: '2026-03-29T00:59:00.000Z', precision: 'minute' },
      'skipped',
      'skipped',
      'skipped',
      { occurredFrom: '2026-03-29T01:00:00.000Z', precision: 'minute' },
    ]);
  });
  it('is the first of both, and about then, in the hour that autumn repeats', () => {
    const later = new Date('2026-10-26T10:00:00.000Z');
    const times = ['1.59', '2', '2.59', '3'].map((time) => told('2026-10-25', time, false, later));
    expect(times).toEqual([
      { occurredFrom: '2026-10-24T23:59:00.000Z', precision: 'minute' },
      { occurredFrom: '2026-10-25T00:00:00.000Z', precision: 'about' },
      { occurredFrom: '2026-10-25T00:59:00.000Z', precision: 'about' },
      { occurredFrom: '2026-10-25T02:00:00.000Z', precision: 'minute' },
    ]);
  });
  it('is never later than now', () => {
    expect(told('2026-03-29', '12.01', false, now)).toBe('future');
    expect(told('2026-03-30', '', false, now)).toBe('date');
    expect(told('2026-03-29', '12.00', false, now)).toMatchObject({ occurredFrom: now.toISOString() });
  });
  it.each(['', '29-03-2026', '1899-01-01', '20260329', '2026-02-30', '2025-02-29', '2026-13-01'])(
    'is asked again where the day is %p',
    (date) => expect(told(date, '', false, now)).toBe('date'),
  );
  it('knows today and yesterday by the date in Denmark, also after midnight', () => {
    const night = new Date('2026-03-28T23:30:00.000Z');
    expect([dateAgo(night, 0), dateAgo(night, 1)]).toEqual(['2026-03-29', '2026-03-28']);
  });
});
