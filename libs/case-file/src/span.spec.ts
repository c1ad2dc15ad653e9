import { Calendar } from '@vaern/platform';
import { describe, expect, it } from '@jest/globals';
import { liesIn, spanOf, type Days } from './span';

const calendar = new Calendar();
const days: Days = {
  dayOf: (at) => calendar.todayInDenmark(new Date(at)),
  endOfDay: (day) => calendar.endOfDay(day),
};
const occurredFrom = '2026-11-16T11:00:00.000Z';
const occurredTo = '2026-11-20T11:00:00.000Z';

describe('when something can have happened', () => {
  it('is when it is said to have been, to the minute', () => {
    expect(spanOf({ occurredFrom, precision: 'minute' }, days)).toEqual({
      earliest: occurredFrom,
      latest: occurredFrom,
    });
    expect(spanOf({ occurredFrom, occurredTo, precision: 'minute' }, days)).toEqual({
      earliest: occurredFrom,
      latest: occurredTo,
    });
  });
  it.each(['day', 'about'])('is all of the days, of what is known by the %s', (precision) => {
    expect(spanOf({ occurredFrom, occurredTo: null, precision }, days)).toEqual({
      earliest: '2026-11-15T23:00:00.000Z',
      latest: '2026-11-16T22:59:59.999Z',
    });
    expect(spanOf({ occurredFrom, occurredTo, precision }, days).latest).toBe('2026-11-20T22:59:59.999Z');
  });
  it('is a day of twenty-five hours when the clocks go back', () =>
    expect(spanOf({ occurredFrom: '2026-10-25T11:00:00.000Z', precision: 'day' }, days)).toEqual({
      earliest: '2026-10-24T22:00:00.000Z',
      latest: '2026-10-25T22:59:59.999Z',
    }));
});

describe('what can have happened then and then', () => {
  const span = { earliest: '2026-11-16T10:00:00.000Z', latest: '2026-11-16T12:00:00.000Z' };
  const [before, first, last, after] = [9, 10, 12, 13].map(
    (hour) => `2026-11-16T${String(hour).padStart(2, '0')}:00:00.000Z`,
  );
  const noon = occurredFrom;

  it.each([
    [{}, 'all'],
    [{ from: first!, to: after! }, 'all'],
    [{ from: before!, to: first! }, 'none'],
    [{ from: after! }, 'none'],
    [{ from: last! }, 'some'],
    [{ from: noon }, 'some'],
    [{ to: noon }, 'some'],
    [{ to: last! }, 'some'],
    [{ from: noon, to: last! }, 'some'],
  ])('lies in %j: %s', (period, answer) => expect(liesIn(span, period)).toBe(answer));
});
