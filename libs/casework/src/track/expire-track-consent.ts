import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { consentInTrack, stands, whatRestsOn } from './consents';
import { mustBeTracksClock } from './entitlement';
import { TrackConsentExpired } from './facts';

/** The timekeeper's: its last day is over. */
export class ExpireTrackConsent {
  @IsId() consentId!: Id;
}

export const expireTrackConsent = decideOnTrack(ExpireTrackConsent, (state, { consentId }, known) => {
  mustBeTracksClock(state, known.by);
  const given = consentInTrack(state, consentId);
  if (given.ended !== undefined) return [];
  if (stands(given, known.today)) throw refusal('not-due-yet');
  return [TrackConsentExpired.of({ consentId }), ...whatRestsOn(state, consentId, 'consent-expired')];
});
