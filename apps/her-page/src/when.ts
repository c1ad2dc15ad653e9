import { inLatinDigits } from './digits';

const ZONE = 'Europe/Copenhagen';
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A time of day as it was said; `time`: `22:40`. */
export interface Clock {
  readonly time: string;
  readonly about: boolean;
}

/** `22.40`, `22:40`, `2240`, `9`, `kl. 9,30`, `ca. 9`, `9.30 pm`, `٢٢:٤٠`. Undefined for what is no time of day. */
export function clockSaid(text: string): Clock | undefined {
  const said = inLatinDigits(text).trim().toLowerCase();
  const plain = said.replace(/\b(ca|cirka|omkring|kl|about|around|at)\b\.?|~/g, '').trim();
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[.:, ]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/.exec(plain) ?? [];
  if (hour === undefined || Number(minute) > 59) return undefined;
  const hours = hourOf(Number(hour), half);
  if (hours === undefined) return undefined;
  return {
    time: `${String(hours).padStart(2, '0')}:${minute}`,
    about: /\b(ca|cirka|omkring|about|around)\b|~/.test(said),
  };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The date in Denmark, `2026-03-29`, so many days ago. */
export const dateAgo = (now: Date, days: number): string => {
  const today = Date.parse(`${parts.format(now).slice(0, 10)}T12:00:00Z`);
  return new Date(today - days * DAY).toISOString().slice(0, 10);
};

/**
 * The instants at which clocks in Denmark showed that day and time of day, the first first: none in the hour that spring leaves
 * out, two in that which autumn repeats.
 */
export function momentsOf(date: string, time: string): readonly string[] {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = (at: Date) => parts.format(at) === `${date} ${time}:00`;
  return [2, 1]
    .map((ahead) => new Date(asUtc - ahead * HOUR))
    .filter(shown)
    .map((at) => at.toISOString());
}

/** The time of day in Denmark: `14.05`. */
export const clockTime = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : language, {
    timeZone: ZONE,
    numberingSystem: 'latn',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

export interface Told {
  readonly occurredFrom: string;
  readonly precision: 'minute' | 'about' | 'day';
}

export type WhenFault = 'date' | 'unread' | 'skipped' | 'future';

/**
 * When it happened, or what is wrong with how it was told. `time`: empty if she does not know; then it is the day's beginning.
 * What clocks showed twice is the first of both, and about then.
 */
export function told(date: string, time: string, isAbout: boolean, now: Date): Told | WhenFault {
  if (!isDate(date, now)) return 'date';
  if (time.trim() === '') return onDay(date);
  const clock = clockSaid(time);
  return clock === undefined ? 'unread' : atTime(date, { ...clock, about: clock.about || isAbout }, now);
}

function onDay(date: string): Told {
  const [occurredFrom = `${date}T00:00:00.000Z`] = momentsOf(date, '00:00');
  return { occurredFrom, precision: 'day' };
}

function atTime(date: string, { time, about }: Clock, now: Date): Told | 'skipped' | 'future' {
  const [occurredFrom, again] = momentsOf(date, time);
  if (occurredFrom === undefined) return 'skipped';
  if (occurredFrom > now.toISOString()) return 'future';
  return { occurredFrom, precision: about || again !== undefined ? 'about' : 'minute' };
}

const isDate = (date: string, now: Date) => isInCalendar(date) && date <= dateAgo(now, 0) && date >= '1900-01-02';
const isInCalendar = (date: string) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && new Date(Date.parse(date) || 0).toISOString().startsWith(date);
