import { millis } from '../kernel/civil-time';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { mustBeTracksClock } from './entitlement';
import { TrackReferralOverdue } from './facts';

/** The timekeeper's: the answer is late, and the track's home must act. */
export class MarkTrackOverdue {
  @IsId() referralId!: Id;
}

export const markTrackOverdue = decideOnTrack(MarkTrackOverdue, (state, { referralId }, known) => {
  mustBeTracksClock(state, known.by);
  const referral = state.referrals.get(referralId);
  if (!referral) throw refusal('no-such-referral');
  const isUnanswered = referral.status === 'sent' || referral.status === 'received';
  if (!isUnanswered || referral.overdue || state.closed !== undefined) return [];
  if (millis(known.now) < millis(referral.respondBy)) throw refusal('not-due-yet');
  return [TrackReferralOverdue.of({ referralId, respondBy: referral.respondBy })];
});
