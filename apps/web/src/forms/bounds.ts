import { fromLocal, isSkipped, toLocal } from '../time/from-local';
import { dayIn } from '../time/time';

/** What is wrong with an answer that cannot be. */
export type Fault = 'day' | 'time' | 'moment' | 'number' | 'amount' | 'year' | 'future' | 'before' | 'skipped';

/** From what to what an answer may be, as its field writes it, and what is wrong with one that lies outside. */
export interface Bounds {
  readonly min?: string;
  readonly max?: string;
  readonly below?: Fault;
  readonly above?: Fault;
  /** What is wrong with this answer beside another. */
  readonly fault?: Fault | undefined;
}

/** Clocks differ a little: milliseconds that a moment may lie ahead, as in the hub. */
const TOLERANCE = 5 * 60_000;

/** A day on which something happened. */
export const dayBefore = (now: Date): Bounds => ({ max: dayIn(now), above: 'future' });

/** A moment at which something happened. */
export const momentBefore = (now: Date): Bounds => ({
  max: toLocal(new Date(now.getTime() + TOLERANCE)),
  above: 'future',
});

/** The time of a day that is written beside it. `now`: given where it must have come. */
export function timeOn(day: string, time: string, now?: Date): Bounds {
  if (day === '' || time === '') return {};
  const local = `${day}T${time}`;
  if (isSkipped(local)) return { fault: 'skipped' };
  const isAhead = now !== undefined && Date.parse(fromLocal(local)) > now.getTime() + TOLERANCE;
  return isAhead && day === dayIn(now) ? { fault: 'future' } : {};
}

/** Whole numbers, both included. */
export const amount = (min: number, max: number): Bounds => ({
  min: String(min),
  max: String(max),
  below: 'amount',
  above: 'amount',
});
