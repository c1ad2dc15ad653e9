import { consentHow, pressureAsked } from '../consent/facts';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { decideOnTrack } from '../track';
import { consentInTrack, whatRestsOn } from './consents';
import { mustKnowTrack } from './entitlement';
import { TrackConsentWithdrawn } from './facts';

/** He takes his consent back: a referral that rests on it is withdrawn with it. Never closed. */
export class WithdrawTrackConsent {
  @IsId() consentId!: Id;
  @IsCode(consentHow) how!: CodeOf<typeof consentHow>;
  @IsCode(pressureAsked) pressureAsked!: CodeOf<typeof pressureAsked>;
}

export const withdrawTrackConsent = decideOnTrack(WithdrawTrackConsent, (state, intent, known) => {
  mustKnowTrack(state, known.by);
  const given = consentInTrack(state, intent.consentId);
  if (given.ended !== undefined) return [];
  return [TrackConsentWithdrawn.of(intent), ...whatRestsOn(state, given.consentId, 'consent-withdrawn')];
});
