import { decide } from '../case';
import { mustBeTimekeeper } from '../entitlement';
import { millis } from '../kernel/civil-time';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { ReferralOverdue } from './facts';
import { referralNamed } from './state';

/** The timekeeper's: the answer is late, and the sender must act. */
export class MarkReferralOverdue {
  @IsId() referralId!: Id;
}

export const markReferralOverdue = decide(MarkReferralOverdue, (state, { referralId }, known) => {
  mustBeTimekeeper(state, known.by);
  const referral = referralNamed(state.referral, referralId);
  if (!referral) throw refusal('no-such-referral');
  const isUnanswered = referral.status === 'sent' || referral.status === 'received';
  if (!isUnanswered || referral.overdue) return [];
  if (millis(known.now) < millis(referral.respondBy)) throw refusal('not-due-yet');
  return [ReferralOverdue.of({ referralId, respondBy: referral.respondBy })];
});
