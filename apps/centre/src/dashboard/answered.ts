import { urgencies } from './dashboard';

/** Days back that the dashboard looks for what was answered. */
export const LOOKED_BACK = 30;
/** From so many on a middle says more than the list itself. */
const ENOUGH_FOR_A_MIDDLE = 5;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** A referral as it was answered. */
export interface Answered {
  readonly urgency: string;
  readonly sentAt: Date | string;
  readonly answeredAt?: Date | string | null;
}

/** The first moment that counts, seen from now. */
export const lookedBackTo = (now: Date): Date => new Date(now.getTime() - LOOKED_BACK * DAY);

/**
 * How long referrals that were taken on had waited, in whole minutes. Of fewer than five of one urgency every
 * wait, the shortest first; of more the middle and the longest.
 */
export function answeredOf(rows: readonly Answered[]) {
  const waits = rows.map(({ urgency, sentAt, answeredAt }) => ({ urgency, minutes: minutesOf(sentAt, answeredAt) }));
  const within = (from: number, to: number) =>
    waits.map(({ minutes }) => wholeDays(minutes)).filter((days) => days >= from && days <= to).length;
  return {
    days: LOOKED_BACK,
    total: waits.length,
    byUrgency: urgencies.map((urgency) => {
      const minutes = waits.filter((wait) => wait.urgency === urgency).map((wait) => wait.minutes);
      return { urgency, count: minutes.length, ...shownOf(minutes.toSorted((a, b) => a - b)) };
    }),
    byWait: { day0: within(0, 0), days1to2: within(1, 2), days3to7: within(3, 7), over7: within(8, Infinity) },
  };
}

const wholeDays = (minutes: number) => Math.floor((minutes * MINUTE) / DAY);
const minutesOf = (from: Date | string, to: Date | string | null | undefined) =>
  Math.max(0, Math.floor((new Date(to ?? from).getTime() - new Date(from).getTime()) / MINUTE));

/** The middle of an even number is the later of the two: nobody is told a wait that nobody had. */
const shownOf = (minutes: readonly number[]) =>
  minutes.length < ENOUGH_FOR_A_MIDDLE
    ? { waits: [...minutes] }
    : { median: minutes[Math.floor(minutes.length / 2)], longest: minutes.at(-1) };
