import { describe, expect, it } from '@jest/globals';
import { dayAlone, occurred, saidUntil, saidWhen } from './occurred';

const now = new Date('2026-03-30T12:00:00.000Z');

describe('when something happened', () => {
  it('is told to the minute or about, by the clocks of Denmark', () => {
    const written = { day: '2026-03-28', time: '22:40', isAbout: false };
    expect(occurred(written)).toEqual({ occurredFrom: '2026-03-28T21:40:00.000Z', precision: 'minute' });
    expect(occurred({ ...written, isAbout: true })).toMatchObject({ precision: 'about' });
  });
  it('is about then where clocks showed it twice', () =>
    expect(occurred({ day: '2026-10-25', time: '02:30', isAbout: false })).toEqual({
      occurredFrom: '2026-10-25T00:30:00.000Z',
      precision: 'about',
    }));
  it('is the day alone where nobody knows the hour: no hour is made up', () => {
    expect(occurred({ day: '2026-03-28', time: '', isAbout: true })).toEqual({
      occurredFrom: '2026-03-27T23:00:00.000Z',
      precision: 'day',
    });
    expect(dayAlone('2026-07-05')).toBe('2026-07-04T22:00:00.000Z');
  });
  it('is said as exactly as it is known, and never with an hour that is not', () => {
    const at = '2026-03-19T23:00:00.000Z';
    expect(saidWhen(at, 'day', 'da', now)).toBe('20. marts');
    expect(saidWhen('2026-03-20T11:00:00.000Z', 'day', 'en', now)).toBe('20 March');
    expect(saidWhen(at, 'minute', 'da', now)).toBe('20. marts kl. 00.00');
    expect(saidWhen(at, undefined, 'da', now)).toBe('20. marts kl. 00.00');
  });
  it('ends at a moment, or with a day', () => {
    expect(saidUntil('2026-03-20T21:10:00.000Z', 'da', now)).toBe('20. marts kl. 22.10');
    expect(saidUntil('2026-03-20T22:59:00.000Z', 'da', now)).toBe('20. marts');
  });
});
