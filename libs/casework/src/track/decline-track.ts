import type { CodeOf } from '../kernel/code-list';
import { IsCode } from '../kernel/validators';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { trackDeclineReason } from './codes';
import { referredTo } from './entitlement';
import { TrackReferralDeclined } from './facts';
import { receiptOf } from './receive-track';

/** He is not taken on: the referral goes back to the track's home. */
export class DeclineTrack {
  @IsCode(trackDeclineReason) reason!: CodeOf<typeof trackDeclineReason>;
}

export const declineTrack = decideOnTrack(DeclineTrack, (state, { reason }, { by }) => {
  const referral = referredTo(state, by);
  if (referral.status === 'accepted') throw refusal('referral-accepted');
  return [...receiptOf(referral), TrackReferralDeclined.of({ referralId: referral.referralId, reason })];
});
