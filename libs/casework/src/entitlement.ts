import { hasBreachToAssess } from './breach/state';
import type { CaseState } from './case';
import { isInvolved } from './children/state';
import { TIMEKEEPER, type By } from './kernel/decision';
import type { Alias } from './kernel/words';
import { hasOrderToDecide } from './order/state';
import { openReferralsTo } from './referral/state';
import { refusal } from './refusals';

type Entitled = Pick<CaseState, 'intake' | 'referral' | 'children' | 'order' | 'breach'>;

/** Whether the case exists for a unit: it is its home, was informed as its family unit, or has an open referral, an order or a breach to see to. */
export const knows = ({ intake, referral, children, order, breach }: Entitled, unit: Alias): boolean =>
  intake.homeUnit === unit ||
  openReferralsTo(referral, unit).length > 0 ||
  isInvolved(children, unit) ||
  hasOrderToDecide(order, unit) ||
  hasBreachToAssess(breach, unit);

/** Asked before anything else. @throws Refusal `no-such-case` */
export function mustKnow(state: Entitled, { unit }: By): void {
  if (!knows(state, unit)) throw refusal('no-such-case');
}

/** @throws Refusal `no-such-case`, `not-the-home-unit` */
export function mustBeHome(state: Entitled, by: By): void {
  mustKnow(state, by);
  if (state.intake.homeUnit !== by.unit) throw refusal('not-the-home-unit');
}

/** @throws Refusal `no-such-case`, `only-the-clock` */
export function mustBeTimekeeper(state: Entitled, by: By): void {
  if (by.role === TIMEKEEPER) return;
  mustKnow(state, by);
  throw refusal('only-the-clock');
}
