import type { Decided } from '../kernel/fact';
import type { Day, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { TrackReferralWithdrawn } from './facts';
import { openTrackReferral, type TrackConsent, type TrackState } from './state';

/** Whether it stands today: its last day is `until`. */
export const stands = ({ ended, until }: TrackConsent, today: Day): boolean =>
  ended === undefined && (until === undefined || today <= until);

/** His consent that the route, or a body, names. @throws Refusal `no-such-consent` */
export function consentInTrack({ consents }: TrackState, consentId: Id): TrackConsent {
  const found = consents.get(consentId);
  if (!found) throw refusal('no-such-consent');
  return found;
}

/** What rests on a consent alone ends with it, in the same append. */
export function whatRestsOn(
  state: TrackState,
  consentId: Id,
  reason: 'consent-withdrawn' | 'consent-expired',
): readonly Decided[] {
  const open = state.closed === undefined ? openTrackReferral(state) : undefined;
  if (open?.consentId !== consentId) return [];
  return [TrackReferralWithdrawn.of({ referralId: open.referralId, reason })];
}
