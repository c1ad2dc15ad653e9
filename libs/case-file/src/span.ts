import { daysAfter } from '@vaern/casework';

/** Instants; `from` is in it, `to` is not. Absent: open to that side. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Days in Denmark. */
export interface Days {
  dayOf(this: void, instant: string): string;
  /** The first moment after it. */
  endOfDay(this: void, day: string): Date;
}

/** What is said of when something happened. */
export interface Said {
  readonly occurredFrom: string;
  readonly occurredTo?: unknown;
  readonly precision?: unknown;
}

/** The first and the last moment at which it can have happened. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

/** Of what is not known to the minute, whole days. */
export function spanOf({ occurredFrom, occurredTo, precision }: Said, { dayOf, endOfDay }: Days): Span {
  const until = typeof occurredTo === 'string' ? new Date(occurredTo).toISOString() : occurredFrom;
  if (precision === 'minute') return { earliest: occurredFrom, latest: until };
  return {
    earliest: endOfDay(daysAfter(dayOf(occurredFrom), -1)).toISOString(),
    latest: new Date(endOfDay(dayOf(until)).getTime() - 1).toISOString(),
  };
}

/** Whether it lies in the period, or not, or only some of it, or maybe. */
export function liesIn({ earliest, latest }: Span, { from, to }: Period): 'all' | 'some' | 'none' {
  const isBegun = (at: string) => from === undefined || at >= from;
  const isOver = (at: string) => to !== undefined && at >= to;
  if (!isBegun(latest) || isOver(earliest)) return 'none';
  return isBegun(earliest) && !isOver(latest) ? 'all' : 'some';
}
