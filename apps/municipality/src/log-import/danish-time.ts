import { isDate, type Cell } from './table';

/** What a cell says of a moment: a day, and what the clock showed if it says so. */
export interface Stated {
  /** `2026-03-03`. */
  readonly day: string;
  /** `14:30`. */
  readonly time?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const english: Readonly<Record<string, number>> = { may: 5, oct: 10 };
const numbers = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?!\d)/;
const named = /^(\d{1,2})\.?\s+([a-zæøå]{3,9})\.?\s+(\d{4}|\d{2})(?!\d)/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const weekday = /^(man|tirs|ons|tors|fre|lør|søn|mon|tue|wed|thu|fri|sat|sun)[a-zæøå]*\.?,?\s+(d(\.|en)?\s+)?/i;
const clock = /^(?:[,T\s]*(?:kl\.?|klokken|at)?\s*)(\d{1,2})[.:](\d{2})(?:[.:]\d{2}(?:\.\d+)?)?\s*$/i;
const hour = /^[,\s]*(?:kl\.?|klokken)\s*(\d{1,2})\s*$/i;

/** A day as Danes write it, with a time behind it or not. Undefined: it is none. */
export function statedIn(cell: Cell): Stated | undefined {
  if (isDate(cell)) return ofClock(cell);
  const text = String(cell).trim().replaceAll('\u00A0', ' ').replace(weekday, '');
  const found = dayIn(text);
  if (!found) return undefined;
  const rest = text.slice(found.length);
  if (rest.trim() === '') return { day: found.day };
  const time = timeIn(rest);
  return time === undefined ? undefined : { day: found.day, time };
}

/** A time as Danes write it: `14.30`, `kl. 9`. Undefined: it is none. */
export function timeIn(cell: Cell): string | undefined {
  if (isDate(cell)) return shownBy(cell).time;
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return ofMinutes(Math.round(cell * 1440));
  return writtenTime(String(cell).trim());
}

/** A time without a day: in a workbook that is one of the day before its days begin. Undefined: it is none. */
export const timeAloneIn = (cell: Cell): string | undefined =>
  isDate(cell) && cell.getUTCFullYear() >= 1900 ? undefined : timeIn(cell);

function writtenTime(text: string): string | undefined {
  const found = clock.exec(text) ?? hour.exec(text);
  if (!found) return undefined;
  const [, hours = '', minutes = '00'] = found;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

const ofMinutes = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** To the minute: what a workbook keeps is off by milliseconds. */
function shownBy(date: Date): Required<Stated> {
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** A cell of a workbook at midnight says a day and no time. */
function ofClock(date: Date): Stated {
  const { day, time } = shownBy(date);
  return time === '00:00' ? { day } : { day, time };
}

function dayIn(text: string): { day: string; length: number } | undefined {
  const isIso = iso.test(text);
  const found = (isIso ? iso : numbers).exec(text) ?? named.exec(text);
  if (!found) return undefined;
  const [whole, ...parts] = found;
  const [day, month, year] = (isIso ? parts.toReversed() : parts) as [string, string, string];
  const written = { year: fullYear(year), month: monthOf(month), day: Number(day) };
  return isDay(written) ? { day: isoOf(written), length: whole.length } : undefined;
}

const monthOf = (text: string): number => {
  const name = text.toLowerCase().slice(0, 3);
  return /^\d/.test(text) ? Number(text) : (english[name] ?? months.indexOf(name) + 1);
};
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);
const isoOf = ({ year, month, day }: Day) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
