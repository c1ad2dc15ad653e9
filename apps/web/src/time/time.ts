import type { Language } from '../words/words';

const ZONE = 'Europe/Copenhagen';
const locale = { da: 'da-DK', en: 'en-GB' } as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The date in Denmark: `2026-11-21`. */
export const dayIn = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at);
/** Days from one date in Denmark to another: 1 for tomorrow. */
const daysBetween = (from: Date, to: Date) => Math.round((Date.parse(dayIn(to)) - Date.parse(dayIn(from))) / DAY);

/** The time of day in Denmark: `14.05`. */
export const clockTime = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );

/** A date in Denmark: `21. november`, with the year if it is not this one. */
export function dateOf(at: string, language: Language, now: Date): string {
  const date = new Date(at);
  const isThisYear = dayIn(date).slice(0, 4) === dayIn(now).slice(0, 4);
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(date);
}

/** A day as it is written down, `1986-04-02`, as people say it: `2. april 1986`. */
export const birthday = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** As people say it: `i dag kl. 14.05`, `i går kl. 9.30`, `21. november kl. 14.05`. */
export function moment(at: string, language: Language, now: Date): string {
  const days = daysBetween(now, new Date(at));
  const day =
    Math.abs(days) <= 1
      ? new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(days, 'day')
      : dateOf(at, language, now);
  return `${day} ${language === 'da' ? 'kl.' : 'at'} ${clockTime(at, language)}`;
}

/** A time that is read on another day, too: `21. november 2026 kl. 14.05`. */
export const stamp = (at: string, language: Language): string =>
  `${birthday(dayIn(new Date(at)), language)} ${language === 'da' ? 'kl.' : 'at'} ${clockTime(at, language)}`;

/** Whether a time has passed: what is due then is said otherwise. */
export const isPast = (at: string, now: Date): boolean => Date.parse(at) < now.getTime();

/** How long until, or since: `om 2 timer`, `for 3 dage siden`. */
export function distance(at: string, language: Language, now: Date): string {
  const left = new Date(at).getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' });
  if (Math.abs(left) < HOUR) return format.format(Math.round(left / MINUTE), 'minute');
  if (Math.abs(left) < DAY) return format.format(Math.trunc(left / HOUR), 'hour');
  return format.format(daysBetween(now, new Date(at)), 'day');
}

const amount = (count: number, unit: string, language: Language) =>
  new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** How long to wait, from whole seconds: `20 sekunder`, `12 minutter`. */
export const wait = (seconds: number, language: Language): string =>
  seconds <= 60 ? amount(seconds, 'second', language) : lasted(Math.ceil(seconds / 60), language);

/** How long something took, from whole minutes, in its two largest units: `3 timer og 20 minutter`, `2 dage`. */
export function lasted(minutes: number, language: Language): string {
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const inDays = [[days, 'day'] as const, [hours, 'hour'] as const];
  const inHours = [[hours, 'hour'] as const, [minutes % 60, 'minute'] as const];
  const said = (days > 0 ? inDays : inHours).filter(([count]) => count > 0);
  const parts = (said.length > 0 ? said : [[0, 'minute'] as const]).map(([count, unit]) =>
    amount(count, unit, language),
  );
  return new Intl.ListFormat(locale[language]).format(parts);
}
