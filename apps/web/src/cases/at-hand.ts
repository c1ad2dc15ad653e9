import type { DangerLine, OrderLine } from '../api/answers';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { atHandWords } from './at-hand.words';

/** Which danger it is: its signs. */
export function useDangerTask(): (line: DangerLine) => string {
  const say = useWords(atHandWords);
  const labels = useLabels();
  return ({ signs, closedAt }) =>
    filled(closedAt === undefined ? say.danger : say.dangerSinceClosed, { signs: labels.codes('danger-sign', signs) });
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
