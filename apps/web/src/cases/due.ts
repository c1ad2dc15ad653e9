import type { OrderLine } from '../api/answers';

const DAY = 86_400_000;
/** What is due on a day is due when that day ends. */
export const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY - 1).toISOString();

/** By when something happens with an order: its end, or the decision that is to follow it. */
export function dueOf({ decideBy, endsSoon, until }: OrderLine): string | undefined {
  if (decideBy !== undefined) return endOf(decideBy);
  return endsSoon && until !== undefined ? endOf(until) : undefined;
}
