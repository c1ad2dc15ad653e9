import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { declineReason } from './codes';
import { ReferralDeclined } from './facts';
import { sentTo, stillOpen, stillUnanswered } from './of-route';
import { receipt } from './receive-referral';

/** The recipient does not take it on: it goes back to the sender. */
export class DeclineReferral {
  @IsId() referralId!: Id;
  @IsCode(declineReason) reason!: CodeOf<typeof declineReason>;
}

export const declineReferral = decide(DeclineReferral, (state, { referralId, reason }, { by }) => {
  const referral = sentTo(state, referralId, by);
  if (referral.status === 'declined' && referral.reason === reason) return [];
  const open = stillOpen(state, referral, by);
  stillUnanswered(open);
  return [...receipt(open), ReferralDeclined.of({ referralId, reason })];
});
