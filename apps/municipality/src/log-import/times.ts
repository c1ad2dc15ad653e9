import type { Calendar } from '@vaern/platform';
import type { ColumnKind } from './columns';
import { statedIn, timeAloneIn, timeIn, type Stated } from './danish-time';
import type { Reading } from './reading';

type Clocks = Pick<Calendar, 'momentOf'>;

/** When it happened, from when until when, and when it was written down. Undefined: the beginning cannot be read. */
export function timesOf(reading: Reading, calendar: Clocks, now: Date) {
  const start = startOf(reading);
  if (!start) return undefined;
  const from = momentOf(reading, calendar, { ...start, kind: 'date' });
  const to = toOf(reading, calendar, start);
  const written = writtenOf(reading, calendar);
  mustBePast(reading, now, { date: from, end: to, written });
  if (!from) return undefined;
  if (to && to.at < from.at) reading.wrong('end-before-start', 'end');
  return {
    occurredFrom: from.at.toISOString(),
    precision: precisionOf(start, from.is),
    ...given({ occurredTo: to?.at.toISOString(), writtenAt: written?.at.toISOString() }),
  };
}

function mustBePast(reading: Reading, now: Date, moments: Partial<Record<ColumnKind, { at: Date } | undefined>>): void {
  for (const [kind, moment] of Object.entries(moments)) {
    if (moment && moment.at > now) reading.wrong('in-future', kind as ColumnKind);
  }
}

/** In the night when the clocks go back an hour is there twice. */
const precisionOf = (start: Stated, is: 'once' | 'twice') =>
  start.time === undefined ? ('day' as const) : is === 'twice' ? ('about' as const) : ('minute' as const);

function startOf(reading: Reading): Stated | undefined {
  const cell = reading.cell('date');
  if (cell === undefined) return reading.wrong('no-date', 'date');
  const stated = statedIn(cell) ?? reading.wrong('not-a-date', 'date');
  return stated && withTime(reading, stated, 'time');
}

function endOf(reading: Reading, start: Stated, calendar: Clocks): Stated | undefined {
  const cell = reading.cell('end');
  if (cell === undefined) {
    const alone = reading.cell('endTime') === undefined ? undefined : withTime(reading, { day: start.day }, 'endTime');
    return alone && afterMidnight(alone, start, calendar);
  }
  const time = timeAloneIn(cell);
  if (time !== undefined) return afterMidnight({ day: start.day, time }, start, calendar);
  const stated = statedIn(cell) ?? reading.wrong('not-a-date', 'end');
  return stated && withTime(reading, stated, 'endTime');
}

/**
 * An end that is a time alone is one of the same day; before the start, of the next. In the hour that the clocks show
 * twice it may be of either.
 */
function afterMidnight({ day, time = '' }: Stated, start: Stated, calendar: Clocks): Stated {
  const isBefore = start.time !== undefined && time < start.time;
  return isBefore && calendar.momentOf(day, time).is === 'once' ? { day: dayAfter(day), time } : { day, time };
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** An end that is a day alone is all of that day. */
function toOf(reading: Reading, calendar: Clocks, start: Stated) {
  const end = endOf(reading, start, calendar);
  return end && momentOf(reading, calendar, { time: '23:59', ...end, kind: 'end' });
}

function writtenOf(reading: Reading, calendar: Clocks) {
  const cell = reading.cell('written');
  if (cell === undefined) return undefined;
  const stated = statedIn(cell) ?? reading.wrong('not-a-date', 'written');
  return stated && momentOf(reading, calendar, { ...stated, kind: 'written' });
}

function withTime(reading: Reading, stated: Stated, kind: 'time' | 'endTime'): Stated | undefined {
  const cell = reading.cell(kind);
  if (cell === undefined) return stated;
  const time = timeIn(cell) ?? reading.wrong('not-a-time', kind);
  return time === undefined ? undefined : { day: stated.day, time };
}

function momentOf(reading: Reading, calendar: Clocks, stated: Stated & { readonly kind: ColumnKind }) {
  const moment = calendar.momentOf(stated.day, stated.time ?? '00:00');
  return moment.is === 'never' ? reading.wrong('no-such-time', stated.kind) : moment;
}

export const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
