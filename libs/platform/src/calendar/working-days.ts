import { DateTime } from 'luxon';
import { danishHolidays } from './holidays';

const DAY = 86_400_000;

export interface WorkingDaysOptions {
  readonly zone?: string;
  /** The closed days of a year, as `2026-12-24`. Sundays are always closed: the clocks change on them. */
  readonly holidays?: (year: number) => ReadonlySet<string>;
}

/** When offices are open on working days, as clocks show it: from `08:00` until `16:00`. */
export interface OfficeHours {
  readonly opens: string;
  readonly closes: string;
}

/** When the clocks showed something: not at all in the hour that is left out in spring. */
export type Moment = { readonly is: 'never' } | { readonly is: 'once' | 'twice'; readonly at: Date };

/**
 * Working time: on every day that is neither weekend nor holiday all of its twenty-four hours, on others none.
 * A working day is never one on which the clocks change, so it is always twenty-four hours long.
 */
export class WorkingDays {
  readonly #zone: string;
  readonly #holidays: (year: number) => ReadonlySet<string>;
  readonly #years = new Map<number, ReadonlySet<string>>();

  constructor({ zone = 'Europe/Copenhagen', holidays = danishHolidays }: WorkingDaysOptions = {}) {
    this.#zone = zone;
    this.#holidays = holidays;
  }

  /** The calendar day at that moment, as `2026-11-20`. */
  dayOf(moment: Date): string {
    return iso(this.#at(moment));
  }

  /** The first moment after a calendar day. */
  endOfDay(day: string): Date {
    return startOfNext(DateTime.fromISO(day, { zone: this.#zone })).toJSDate();
  }

  /** `time`: `23:59`. */
  momentOf(day: string, time: string): Moment {
    const moment = DateTime.fromISO(`${day}T${time}`, { zone: this.#zone });
    if (!moment.isValid || moment.toFormat('HH:mm') !== time) return { is: 'never' };
    const [first = moment, ...more] = moment.getPossibleOffsets();
    return { is: more.length > 0 ? 'twice' : 'once', at: first.toJSDate() };
  }

  isWorkingDay(day: string): boolean {
    return this.#isOpen(DateTime.fromISO(day, { zone: this.#zone }));
  }

  /** The first moment, from this one on, at which offices are open. */
  opening(from: Date, { opens, closes }: OfficeHours): Date {
    for (let day = this.#at(from); ; day = startOfNext(day)) {
      const shown = day.toFormat('HH:mm');
      if (!this.#isOpen(day) || shown >= closes) continue;
      return shown >= opens
        ? day.toJSDate()
        : DateTime.fromISO(`${iso(day)}T${opens}`, { zone: this.#zone }).toJSDate();
    }
  }

  /** The earliest moment by which so many milliseconds of working time have passed since `from`. */
  after(from: Date, milliseconds: number): Date {
    if (milliseconds <= 0) return from;
    let left = milliseconds;
    for (let day = this.#at(from); ; day = startOfNext(day)) {
      const passes = this.#isOpen(day) ? startOfNext(day).toMillis() - day.toMillis() : 0;
      if (left <= passes) return new Date(day.toMillis() + left);
      left -= passes;
    }
  }

  /** Milliseconds of working time from one moment to a later one; none if it is not later. */
  between(from: Date, to: Date): number {
    let passed = 0;
    for (let day = this.#at(from); day.toMillis() < to.getTime(); day = startOfNext(day)) {
      if (this.#isOpen(day)) passed += Math.min(startOfNext(day).toMillis(), to.getTime()) - day.toMillis();
    }
    return passed;
  }

  #at(moment: Date): DateTime {
    return DateTime.fromJSDate(moment, { zone: this.#zone });
  }

  #isOpen(day: DateTime): boolean {
    return day.weekday < 6 && !this.#closed(day.year).has(iso(day));
  }

  #closed(year: number): ReadonlySet<string> {
    const closed = this.#years.get(year) ?? this.#holidays(year);
    this.#years.set(year, closed);
    return closed;
  }
}

export const workingDays = (count: number): number => count * DAY;

const startOfNext = (day: DateTime) => day.plus({ days: 1 }).startOf('day');
const iso = (day: DateTime) => day.toISODate() ?? '';
