import { workingDays, WorkingDays, type Moment, type OfficeHours, type WorkingDaysOptions } from './working-days';

export type Urgency = 'acute' | 'urgent' | 'normal';

/** How long an answer may take, and when offices are open. What is left out is as usual. */
export interface Clocks {
  readonly acuteHours?: number;
  /** Working days. */
  readonly urgentDays?: number;
  /** Working days. */
  readonly normalDays?: number;
  readonly office?: OfficeHours;
}

/** A clock that stands still: since when, and how it ran until then. */
export interface Paused {
  readonly urgency: Urgency;
  readonly respondBy: Date;
  readonly pausedAt: Date;
  /** When it began to run, where offices were closed until then. */
  readonly opensAt?: Date | undefined;
}

export interface CalendarOptions extends WorkingDaysOptions {
  readonly clocks?: Clocks | undefined;
}

const HOUR = 3_600_000;
const usual: Required<Clocks> = {
  acuteHours: 2,
  urgentDays: 1,
  normalDays: 5,
  office: { opens: '08:00', closes: '16:00' },
};

/** Days and deadlines as they are kept in Denmark. */
export class Calendar {
  readonly #days: WorkingDays;
  readonly #clocks: Required<Clocks>;

  constructor({ clocks, ...days }: CalendarOptions = {}) {
    this.#days = new WorkingDays(days);
    this.#clocks = { ...usual, ...clocks };
  }

  /** Today in Denmark, as `2026-11-20`. */
  todayInDenmark(now: Date): string {
    return this.#days.dayOf(now);
  }

  /** When a day in Denmark is over: the first moment after it. */
  endOfDay(day: string): Date {
    return this.#days.endOfDay(day);
  }

  /** What the clocks in Denmark showed, as a moment. In autumn they show an hour twice: then the first of both. */
  momentOf(day: string, time: string): Moment {
    return this.#days.momentOf(day, time);
  }

  isWorkingDay(day: string): boolean {
    return this.#days.isWorkingDay(day);
  }

  /** When offices open next. Undefined: they are open now. */
  opensAt(now: Date): Date | undefined {
    const opening = this.#opening(now);
    return opening > now ? opening : undefined;
  }

  /** When an answer is due for what is asked now: if it is acute, so many hours from when offices are open. */
  respondBy(urgency: Urgency, now: Date): Date {
    const { acuteHours, urgentDays, normalDays } = this.#clocks;
    if (urgency === 'acute') return later(this.#opening(now), acuteHours * HOUR);
    return this.#days.after(now, workingDays(urgency === 'urgent' ? urgentDays : normalDays));
  }

  /**
   * The deadline of a clock that goes on now: moved on by the working time that passed meanwhile; of an acute one what was left
   * of its hours, from when offices are open. One that had passed stays.
   */
  resumed({ urgency, respondBy, pausedAt, opensAt = pausedAt }: Paused, now: Date): Date {
    if (respondBy <= pausedAt || now <= pausedAt) return respondBy;
    if (urgency !== 'acute') return this.#days.after(respondBy, this.#days.between(pausedAt, now));
    const began = Math.max(opensAt.getTime(), pausedAt.getTime());
    return later(this.#opening(now), respondBy.getTime() - began);
  }

  #opening(now: Date): Date {
    return this.#days.opening(now, this.#clocks.office);
  }
}

const later = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);
