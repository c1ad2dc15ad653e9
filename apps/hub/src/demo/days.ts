import type { Calendar } from '@vaern/platform';

const DAY = 86_400_000;

/** Days as the stories count them: back from the day in Denmark on which the demo is made. */
export interface Days {
  /** `on('2025-03-02', '09:30')`: when clocks in Denmark showed that. */
  on(day: string, time: string): Date;
  /** `before(3, '09:30')`: three days ago, when clocks in Denmark showed that. */
  before(days: number, time: string): Date;
  /** `day(3)`: the date three days ago; negative is ahead. */
  day(daysAgo: number): string;
}

export function daysBefore(today: Date, calendar: Calendar): Days {
  const noon = Date.parse(`${calendar.todayInDenmark(today)}T12:00:00Z`);
  const day = (daysAgo: number) => calendar.todayInDenmark(new Date(noon - daysAgo * DAY));
  const on = (date: string, time: string) => {
    const moment = calendar.momentOf(date, time);
    if (moment.is === 'never') throw new Error(`no clock in Denmark showed ${time} on ${date}`);
    return moment.at;
  };
  return { on, day, before: (days, time) => on(day(days), time) };
}
