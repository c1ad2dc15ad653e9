import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, date, integer, property } from 'fast-check';
import { DateTime } from 'luxon';
import { Calendar, type Urgency } from './calendar';
import { WorkingDays, workingDays } from './working-days';

const calendar = new Calendar();
const days = new WorkingDays();
/** A moment of Danish wall-clock time. */
const dk = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Copenhagen' }).toJSDate();
const shown = (moment: Date) =>
  DateTime.fromJSDate(moment, { zone: 'Europe/Copenhagen' }).toFormat("yyyy-MM-dd'T'HH:mm");

describe('today in Denmark', () => {
  it.each([
    ['2026-11-20T22:59:59Z', '2026-11-20'],
    ['2026-11-20T23:00:00Z', '2026-11-21'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('at %s is %s', (now, today) => expect(calendar.todayInDenmark(new Date(now))).toBe(today));
});

describe('a day in Denmark', () => {
  it.each([
    ['2026-11-20', '2026-11-20T23:00:00.000Z'],
    ['2026-06-30', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('%s is over at %s', (day, over) => {
    expect(calendar.endOfDay(day).toISOString()).toBe(over);
    expect(calendar.todayInDenmark(new Date(calendar.endOfDay(day).getTime() - 1))).toBe(day);
  });
});

describe('an answer is due', () => {
  it.each<[Urgency, string, string]>([
    ['acute', '2026-11-20T14:00', '2026-11-20T16:00'],
    ['acute', '2026-11-18T08:00', '2026-11-18T10:00'],
    ['acute', '2026-11-18T15:59', '2026-11-18T17:59'],
    ['acute', '2026-11-18T16:00', '2026-11-19T10:00'],
    ['acute', '2026-11-19T03:00', '2026-11-19T10:00'],
    ['acute', '2026-11-20T16:30', '2026-11-23T10:00'],
    ['acute', '2026-11-21T12:00', '2026-11-23T10:00'],
    ['acute', '2026-04-01T17:00', '2026-04-07T10:00'],
    ['acute', '2026-12-24T23:30', '2026-12-28T10:00'],
    ['urgent', '2026-11-18T14:00', '2026-11-19T14:00'],
    ['urgent', '2026-11-20T14:00', '2026-11-23T14:00'],
    ['urgent', '2026-11-21T10:00', '2026-11-24T00:00'],
    ['urgent', '2026-04-01T09:00', '2026-04-07T09:00'],
    ['urgent', '2026-05-13T12:00', '2026-05-15T12:00'],
    ['urgent', '2026-06-04T12:00', '2026-06-08T12:00'],
    ['urgent', '2026-12-23T08:00', '2026-12-28T08:00'],
    ['urgent', '2026-12-30T08:00', '2027-01-04T08:00'],
    ['urgent', '2024-04-25T08:00', '2024-04-26T08:00'],
    ['urgent', '2023-05-04T08:00', '2023-05-08T08:00'],
    ['normal', '2026-11-18T14:00', '2026-11-25T14:00'],
    ['normal', '2026-12-22T10:00', '2027-01-04T10:00'],
  ])('%s, asked on %s: by %s', (urgency, asked, due) => {
    expect(shown(calendar.respondBy(urgency, dk(asked)))).toBe(due);
  });

  it('two hours after offices open, over the night the clocks go forward, and the one they go back', () => {
    const acute = (asked: string) => calendar.respondBy('acute', new Date(asked)).toISOString();
    for (const asked of ['2026-03-28T22:00:00Z', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'])
      expect(acute(asked)).toBe('2026-03-30T08:00:00.000Z');
    for (const asked of ['2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      expect(acute(asked)).toBe('2026-10-26T09:00:00.000Z');
  });
  it('at the same time of day, though the clocks change in between', () => {
    expect(shown(calendar.respondBy('urgent', dk('2026-03-27T15:15')))).toBe('2026-03-30T15:15');
    expect(shown(calendar.respondBy('urgent', dk('2026-10-23T15:15')))).toBe('2026-10-26T15:15');
  });
  it('by clocks, office hours and closed days of an adopter’s own', () => {
    const own = new Calendar({
      clocks: { acuteHours: 1, urgentDays: 2, normalDays: 10, office: { opens: '07:30', closes: '15:00' } },
      holidays: () => new Set(['2026-11-23']),
    });
    expect(shown(own.respondBy('acute', dk('2026-11-20T14:00')))).toBe('2026-11-20T15:00');
    expect(shown(own.respondBy('acute', dk('2026-11-20T15:00')))).toBe('2026-11-24T08:30');
    expect(shown(own.respondBy('urgent', dk('2026-11-20T14:00')))).toBe('2026-11-25T14:00');
    expect(shown(own.respondBy('normal', dk('2026-11-20T14:00')))).toBe('2026-12-07T14:00');
    const asUsual = new Calendar({ clocks: { acuteHours: 1 } });
    expect(shown(asUsual.respondBy('urgent', dk('2026-11-18T14:00')))).toBe('2026-11-19T14:00');
  });
});

describe('a clock that stood still', () => {
  const resumed = (respondBy: string, pausedAt: string, now: string) =>
    shown(calendar.resumed({ urgency: 'normal', respondBy: dk(respondBy), pausedAt: dk(pausedAt) }, dk(now)));

  it.each([
    ['two hours of a working day', '2026-11-19T14:00', '2026-11-18T10:00', '2026-11-18T12:00', '2026-11-19T16:00'],
    ['a night', '2026-11-19T14:00', '2026-11-18T20:00', '2026-11-19T08:00', '2026-11-20T02:00'],
    ['a weekend, which costs nothing', '2026-11-23T14:00', '2026-11-21T09:00', '2026-11-22T21:00', '2026-11-23T14:00'],
    ['over a weekend', '2026-11-23T14:00', '2026-11-20T23:00', '2026-11-23T02:00', '2026-11-23T17:00'],
    ['into the next weekend', '2026-11-20T14:00', '2026-11-19T10:00', '2026-11-20T10:00', '2026-11-23T14:00'],
    ['one that had passed', '2026-11-18T14:00', '2026-11-19T10:00', '2026-11-20T10:00', '2026-11-18T14:00'],
    ['not at all', '2026-11-19T14:00', '2026-11-18T10:00', '2026-11-18T10:00', '2026-11-19T14:00'],
    [
      'over the night the clocks change',
      '2026-10-26T12:00',
      '2026-10-23T12:00',
      '2026-10-26T06:00',
      '2026-10-27T06:00',
    ],
  ])('%s', (_, ...[respondBy, pausedAt, now, moved]) => expect(resumed(respondBy, pausedAt, now)).toBe(moved));

  const ofAcute = (respondBy: string, pausedAt: string, now: string, opensAt?: string) => {
    const began = opensAt === undefined ? {} : { opensAt: dk(opensAt) };
    const clock = { urgency: 'acute', respondBy: dk(respondBy), pausedAt: dk(pausedAt), ...began } as const;
    return shown(calendar.resumed(clock, dk(now)));
  };
  it('of an acute referral goes on with what was left of its hours', () =>
    expect(ofAcute('2026-11-18T12:00', '2026-11-18T10:30', '2026-11-18T11:00')).toBe('2026-11-18T12:30'));
  it('of an acute referral goes on when offices open', () => {
    expect(ofAcute('2026-11-18T17:00', '2026-11-18T15:30', '2026-11-18T22:00')).toBe('2026-11-19T09:30');
    expect(ofAcute('2026-11-20T12:00', '2026-11-20T10:30', '2026-11-21T15:00')).toBe('2026-11-23T09:30');
  });
  it('of an acute referral has all of its hours where it had not begun', () => {
    const asked = ['2026-11-23T10:00', '2026-11-21T11:00'] as const;
    expect(ofAcute(...asked, '2026-11-21T15:00', '2026-11-23T08:00')).toBe('2026-11-23T10:00');
    expect(ofAcute(...asked, '2026-11-23T09:00', '2026-11-23T08:00')).toBe('2026-11-23T11:00');
  });
});

describe('for any moment', () => {
  const moment = date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const length = integer({ min: 1, max: 20 * 86_400_000 });

  it('working time added is working time passed', () => {
    assert(
      property(moment, length, (from, added) => {
        expect(days.between(from, days.after(from, added))).toBe(added);
      }),
    );
  });
  it('no earlier moment would do', () => {
    assert(
      property(moment, length, (from, added) => {
        const earlier = new Date(days.after(from, added).getTime() - 1);
        expect(days.between(from, earlier)).toBe(added - 1);
      }),
    );
  });
  it('a deadline lies in working time, after as many working days as were given', () => {
    assert(
      property(moment, constantFrom(1, 5), (now, count) => {
        const due = calendar.respondBy(count === 1 ? 'urgent' : 'normal', now);
        expect(calendar.isWorkingDay(calendar.todayInDenmark(new Date(due.getTime() - 1)))).toBe(true);
        expect(naiveWorkingDays(now, due)).toBeGreaterThanOrEqual(count);
        expect(naiveWorkingDays(now, due)).toBeLessThanOrEqual(count + 1);
      }),
      { numRuns: 100 },
    );
  });
  it('offices open at eight on the next working day, and are open until four', () => {
    assert(
      property(moment, (now) => {
        const [day, { hour }] = [calendar.todayInDenmark(now), DateTime.fromJSDate(now, { zone: 'Europe/Copenhagen' })];
        const opensAt = calendar.opensAt(now);
        expect(opensAt === undefined).toBe(calendar.isWorkingDay(day) && hour >= 8 && hour < 16);
        if (opensAt === undefined) return;
        expect(opensAt > now && shown(opensAt).endsWith('T08:00')).toBe(true);
        const from = hour < 8 ? calendar.momentOf(day, '00:00') : { at: calendar.endOfDay(day) };
        expect(naiveWorkingDays((from as { at: Date }).at, opensAt)).toBe(1);
      }),
    );
  });
  it('who asks later is never answered earlier', () => {
    assert(
      property(moment, length, constantFrom<Urgency>('acute', 'urgent', 'normal'), (now, later, urgency) => {
        const then = new Date(now.getTime() + later);
        expect(calendar.respondBy(urgency, then).getTime()).toBeGreaterThanOrEqual(
          calendar.respondBy(urgency, now).getTime(),
        );
      }),
      { numRuns: 100 },
    );
  });
  it('a pause leaves as much working time as there was', () => {
    assert(
      property(moment, integer({ min: 0, max: 86_400_000 }), length, (asked, until, pause) => {
        const due = calendar.respondBy('normal', asked);
        const pausedAt = new Date(asked.getTime() + until);
        const now = new Date(pausedAt.getTime() + pause);
        const left = days.between(pausedAt, due);
        const clock = { urgency: 'normal', respondBy: due, pausedAt } as const;
        expect(days.between(now, calendar.resumed(clock, now))).toBe(left);
      }),
      { numRuns: 100 },
    );
  });
  it('a working day is twenty-four hours', () => {
    assert(
      property(moment, (now) => {
        const day = days.dayOf(now);
        const start = dk(day);
        const end = DateTime.fromJSDate(start, { zone: 'Europe/Copenhagen' }).plus({ days: 1 }).toJSDate();
        expect(days.between(start, end)).toBe(days.isWorkingDay(day) ? workingDays(1) : 0);
      }),
    );
  });
});

/** How many working days a period touches, counted one by one. */
function naiveWorkingDays(from: Date, to: Date): number {
  let count = 0;
  const last = calendar.todayInDenmark(new Date(to.getTime() - 1));
  for (let day = calendar.todayInDenmark(from); day <= last;) {
    if (calendar.isWorkingDay(day)) count++;
    day = DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '9';
  }
  return count;
}

describe('what the clocks showed', () => {
  it.each([
    ['2026-01-15', '14:30', { is: 'once', at: new Date('2026-01-15T13:30:00Z') }],
    ['2026-07-15', '14:30', { is: 'once', at: new Date('2026-07-15T12:30:00Z') }],
    ['2026-10-25', '02:30', { is: 'twice', at: new Date('2026-10-25T00:30:00Z') }],
    ['2026-03-29', '02:30', { is: 'never' }],
    ['2026-02-30', '12:00', { is: 'never' }],
    ['2026-02-03', '24:00', { is: 'never' }],
  ])('%s %s', (day, time, moment) => expect(calendar.momentOf(day, time)).toEqual(moment));
});
