import type { OrderLine } from '../api/answers';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { atHandWords } from './at-hand.words';

const DAY = 86_400_000;
/** What is due on a day is due when that day ends. */
export const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY - 1).toISOString();

/** By when something happens with an order: its end, or the decision that is to follow it. */
export function dueOf({ decideBy, endsSoon, until }: OrderLine): string | undefined {
  if (decideBy !== undefined) return endOf(decideBy);
  return endsSoon && until !== undefined ? endOf(until) : undefined;
}

/** What is to be done about an order. */
export function useOrderTask(): (order: OrderLine) => string {
  const say = useWords(atHandWords);
  const labels = useLabels();
  return ({ status, kind, endsSoon, decideBy }) => {
    const text = { requested: say.requested, issued: say.issued }[status as string];
    const served = endsSoon ? say.ends : say.stands;
    return filled(text ?? (decideBy === undefined ? served : say.decision), { kind: labels.code('order-kind', kind) });
  };
}
