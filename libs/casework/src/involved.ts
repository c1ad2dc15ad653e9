import { hasBreachToAssess } from './breach/state';
import type { CaseState } from './case';
import { isInvolved } from './children/state';
import { mustKnow } from './entitlement';
import type { By } from './kernel/decision';
import type { Alias } from './kernel/words';
import { hasOrderToDecide } from './order/state';
import type { OpenReferral } from './referral/referral';
import { openReferralsTo } from './referral/state';
import { refusal } from './refusals';

type Working = Pick<CaseState, 'intake' | 'referral' | 'children' | 'order' | 'breach'>;

/** Whether a referral was accepted and is not over, also while it waits for an answer. */
export const isTakenOn = (referral: OpenReferral): boolean =>
  (referral.status === 'awaiting-information' ? referral.before : referral).status === 'accepted';

/** Whether another unit than the home has taken the case on: it accepted a referral, or it was informed as its family unit. */
export const hasTakenOn = ({ referral, children }: Pick<CaseState, 'referral' | 'children'>, unit: Alias): boolean =>
  isInvolved(children, unit) || openReferralsTo(referral, unit).some(isTakenOn);

/** The home, or a unit that has taken the case on. @throws Refusal `no-such-case`, `accept-first` */
export function mustHaveTakenOn(state: Working, by: By): void {
  mustKnow(state, by);
  if (state.intake.homeUnit !== by.unit && !hasTakenOn(state, by.unit)) throw refusal('accept-first');
}

/** Police with an order or a breach to see to work in the case, too: there is nothing to accept. @throws Refusal `no-such-case`, `accept-first` */
export function mustBeAtWork(state: Working, by: By): void {
  if (hasOrderToDecide(state.order, by.unit) || hasBreachToAssess(state.breach, by.unit)) return;
  mustHaveTakenOn(state, by);
}
