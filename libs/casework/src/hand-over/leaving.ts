import { hasBreachToAssess } from '../breach/state';
import type { CaseState } from '../case';
import type { Known } from '../kernel/decision';
import type { Alias } from '../kernel/words';
import { runningOrders } from '../order/state';
import { refusal } from '../refusals';

/**
 * A police unit whose own the case is has no other ground than that: it would lose an order that only it can see to. It
 * refers the case to the municipality instead. @throws Refusal `matters-to-see-to`
 */
export function mustLeaveNoMatters(state: CaseState, known: Known): void {
  const home = state.intake.homeUnit;
  if (home === undefined || known.standingOf(home) !== 'police') return;
  if (hasOrder(state, home) || hasBreachToAssess(state.breach, home)) throw refusal('matters-to-see-to');
}

const hasOrder = ({ order }: CaseState, unit: Alias): boolean =>
  runningOrders(order).some(({ request, issue }) => request?.policeUnit === unit || issue?.unit === unit);
