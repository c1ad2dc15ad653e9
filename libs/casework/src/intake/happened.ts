import { millis } from '../kernel/civil-time';
import type { Day, Instant } from '../kernel/words';
import { refusal } from '../refusals';

/** Clocks differ a little: milliseconds that an instant may lie ahead. */
const TOLERANCE = 5 * 60_000;

/** @throws Refusal `in-future` if one of them has not happened yet. */
export function happened(now: Instant, ...at: readonly (Instant | undefined)[]): void {
  const latest = millis(now) + TOLERANCE;
  if (at.some((instant) => instant !== undefined && millis(instant) > latest)) throw refusal('in-future');
}

/** @throws Refusal `in-future` if the day has not come yet. */
export function dayCame(today: Day, day: Day | undefined): void {
  if (day !== undefined && day > today) throw refusal('in-future');
}

/** Two instants, or two days. @throws Refusal `end-before-start` */
export function inOrder(from: Instant, to: Instant | undefined): void {
  if (to !== undefined && to < from) throw refusal('end-before-start');
}

/** Whether the instant lies behind, by more than clocks differ. */
export const isPast = (now: Instant, at: Instant): boolean => millis(at) < millis(now) - TOLERANCE;
