import type { CodeOf } from '../kernel/code-list';
import { IsCode } from '../kernel/validators';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { trackOutcome } from './codes';
import { mustKnowTrack, mustWorkInTrack } from './entitlement';
import { TrackClosed, TrackReferralWithdrawn } from './facts';
import { openTrackReferral } from './state';

/** His track is over, with what came of it: closed by those who took him on; by its home where nobody did. */
export class CloseTrack {
  @IsCode(trackOutcome) outcome!: CodeOf<typeof trackOutcome>;
}

export const closeTrack = decideOnTrack(CloseTrack, (state, { outcome }, { by }) => {
  mustKnowTrack(state, by);
  if (state.closed === outcome) return [];
  mustWorkInTrack(state, by);
  const open = openTrackReferral(state);
  if (open?.to === by.unit || !open) return [TrackClosed.of({ outcome })];
  if (open.status === 'accepted') throw refusal('track-in-treatment');
  return [
    TrackReferralWithdrawn.of({ referralId: open.referralId, reason: 'track-closed' }),
    TrackClosed.of({ outcome }),
  ];
});
