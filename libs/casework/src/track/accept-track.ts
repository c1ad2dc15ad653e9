import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { consentInTrack, stands } from './consents';
import { referredTo } from './entitlement';
import { TrackReferralAccepted } from './facts';
import { receiptOf } from './receive-track';

/** The counsellor takes him on. */
export class AcceptTrack {
  @IsId() trackId!: Id;
}

export const acceptTrack = decideOnTrack(AcceptTrack, (state, _, { by, today }) => {
  const referral = referredTo(state, by);
  const { referralId, consentId } = referral;
  if (referral.status === 'accepted') {
    if (referral.handler === by.actor) return [];
    throw refusal('referral-taken', { by: referral.handler });
  }
  if (!stands(consentInTrack(state, consentId), today)) throw refusal('consent-ended');
  const taken = TrackReferralAccepted.of(
    { referralId, handler: by.actor, staff: { handler: by.id } },
    { about: state.perpetrator },
  );
  return [...receiptOf(referral), taken];
});
