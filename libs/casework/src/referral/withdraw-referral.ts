import { decide } from '../case';
import { endedWith } from '../coordination/ended';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { ReferralWithdrawn } from './facts';
import { sentBy, stillOpen } from './of-route';
import { waitsToBeSentAgain } from './referral';

/** That a consent ended is said of the consent, and its referrals follow. */
const reasons = ['no-longer-needed', 'sent-in-error'] as const;

/** The sender takes it back: what it opened is closed. One that was declined is not sent again. */
export class WithdrawReferral {
  @IsId() referralId!: Id;
  @IsCode(reasons) reason!: (typeof reasons)[number];
}

export const withdrawReferral = decide(WithdrawReferral, (state, { referralId, reason }, { by }) => {
  const referral = sentBy(state, referralId, by);
  if (referral.status === 'withdrawn') return [];
  if (!waitsToBeSentAgain(referral)) stillOpen(state, referral, by);
  return [...endedWith(state, referralId), ReferralWithdrawn.of({ referralId, reason })];
});
