import type { CaseState } from './case';
import { isInvolved } from './children/state';
import { mustKnow } from './entitlement';
import type { By } from './kernel/decision';
import type { Alias } from './kernel/words';
import type { OpenReferral } from './referral/referral';
import { openReferralsTo } from './referral/state';
import { refusal } from './refusals';

type Working = Pick<CaseState, 'intake' | 'referral' | 'children'>;

/** Whether a referral was accepted and is not over, also while it waits for an answer. */
export const isTakenOn = (referral: OpenReferral): boolean =>
  (referral.status === 'awaiting-information' ? referral.before : referral).status === 'accepted';

/** Whether another unit than the home works in the case: it accepted a referral, or it was informed as its family unit. */
export const hasTakenOn = ({ referral, children }: Pick<CaseState, 'referral' | 'children'>, unit: Alias): boolean =>
  isInvolved(children, unit) || openReferralsTo(referral, unit).some(isTakenOn);

/** The home, or a unit that has taken work on. @throws Refusal `no-such-case`, `accept-first` */
export function mustBeAtWork(state: Working, by: By): void {
  mustKnow(state, by);
  if (state.intake.homeUnit !== by.unit && !hasTakenOn(state, by.unit)) throw refusal('accept-first');
}
