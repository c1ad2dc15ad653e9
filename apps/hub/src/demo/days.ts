/** Days as the stories count them: back from the day the demo is made. */
export interface Days {
  /** `before(3, '09:30')`: three days ago, at that time in UTC. */
  before(days: number, time: string): Date;
  /** `day(3)`: the date three days ago; negative is ahead. */
  day(daysAgo: number): string;
}

export function daysBefore(today: Date): Days {
  const date = (daysAgo: number) => new Date(today.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return { before: (days, time) => new Date(`${date(days)}T${time}:00.000Z`), day: date };
}
