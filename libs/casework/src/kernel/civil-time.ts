import type { Day, Instant } from './words';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAY = 86_400_000;
const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const kept = /\.\d{3}Z$/;

/** Whether the calendar has this date. */
export function exists(year: number, month: number, day: number): boolean {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** Whether it is a day of the calendar from 1900 to 2200, written `YYYY-MM-DD`. */
export function isRealDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return year >= FIRST_YEAR && year <= LAST_YEAR && exists(year, month, day);
}

/** An instant written as RFC 3339 allows, as the hub keeps it: UTC, to the millisecond. Anything else comes back untouched. */
export function utc(value: unknown): unknown {
  const day = typeof value === 'string' ? rfc3339.exec(value)?.[1] : undefined;
  return isRealDay(day) ? new Date(value as string).toISOString() : value;
}

/** Whether it is an instant as the hub keeps it, from 1900 to 2200. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && kept.test(value) && rfc3339.test(value) && isRealDay(value.slice(0, 10));

/** Milliseconds since 1970. */
export const millis = (instant: Instant): number => Date.parse(instant);

/** The day that many days later. */
export const daysAfter = (day: Day, days: number): Day => dayOf(new Date(millis(`${day}T00:00:00.000Z`) + days * DAY));

/** The same date that many years later; of 29 February the 28th where there is none. */
export function yearsAfter(day: Day, years: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = exists(year + years, month, date) ? date : 28;
  return dayOf(new Date(Date.UTC(year + years, month - 1, last)));
}

const dayOf = (time: Date): Day => time.toISOString().slice(0, 10);
