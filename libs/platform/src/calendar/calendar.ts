import { workingDays, WorkingDays, type Moment, type WorkingDaysOptions } from './working-days';

/** How long an answer may take: hours pass day and night, working days do not. */
export type Span = { readonly hours: number } | { readonly workingDays: number };
export type Urgency = 'acute' | 'urgent' | 'normal';

export interface CalendarOptions extends WorkingDaysOptions {
  readonly spans?: Readonly<Record<Urgency, Span>>;
}

const HOUR = 3_600_000;
const usual: Readonly<Record<Urgency, Span>> = {
  acute: { hours: 2 },
  urgent: { workingDays: 1 },
  normal: { workingDays: 5 },
};

/** Days and deadlines as they are kept in Denmark. */
export class Calendar {
  readonly #days: WorkingDays;
  readonly #spans: Readonly<Record<Urgency, Span>>;

  constructor(options: CalendarOptions = {}) {
    this.#days = new WorkingDays(options);
    this.#spans = options.spans ?? usual;
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

  /** When an answer is due for what is asked now. */
  respondBy(urgency: Urgency, now: Date): Date {
    const span = this.#spans[urgency];
    if ('hours' in span) return new Date(now.getTime() + span.hours * HOUR);
    return this.#days.after(now, workingDays(span.workingDays));
  }

  /**
   * A deadline whose clock stood still from `pausedAt` until now, moved on by the working time that passed meanwhile.
   * One that falls outside working time was counted in hours, and moves on by hours; one that had passed stays.
   */
  resumed(respondBy: Date, pausedAt: Date, now: Date): Date {
    if (respondBy <= pausedAt || now <= pausedAt) return respondBy;
    if (!this.#days.endsInWorkingTime(respondBy)) {
      return new Date(respondBy.getTime() + now.getTime() - pausedAt.getTime());
    }
    return this.#days.after(respondBy, this.#days.between(pausedAt, now));
  }
}
