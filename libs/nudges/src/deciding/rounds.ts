import type { Calendar } from '@vaern/platform';

/** Nudges leave at full quarters of an hour, so that the time of one tells no more than that. */
export const ROUND = 15 * 60_000;
const MOST_ROUNDS_BETWEEN = 16;
const [MORNING, EVENING] = ['07:00', '20:00'];

export const roundOf = (now: Date): Date => new Date(Math.floor(now.getTime() / ROUND) * ROUND);

/** Whether nudges leave at this hour in Denmark: by day, whatever waits. One sent at night would tell that it is urgent. */
export function isByDay(calendar: Pick<Calendar, 'todayInDenmark' | 'momentOf'>, round: Date): boolean {
  const day = calendar.todayInDenmark(round);
  const [from, to] = [calendar.momentOf(day, MORNING), calendar.momentOf(day, EVENING)];
  return from.is !== 'never' && to.is !== 'never' && from.at <= round && round < to.at;
}

/** When it is tried again, after so many tries before this one: later each time, four hours at most. */
export const nextTry = (round: Date, tries: number): Date =>
  new Date(round.getTime() + ROUND * Math.min(2 ** tries, MOST_ROUNDS_BETWEEN));
