import { IsCode } from '../kernel/validators';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { mustBeTracksHome } from './entitlement';
import { TrackReferralWithdrawn } from './facts';
import { openTrackReferral } from './state';

/** That a consent ended is said of the consent, and the referral follows. */
const reasons = ['no-longer-needed'] as const;

/** The track's home takes the referral back: what it opened is closed. */
export class WithdrawTrackReferral {
  @IsCode(reasons) reason!: (typeof reasons)[number];
}

export const withdrawTrackReferral = decideOnTrack(WithdrawTrackReferral, (state, { reason }, { by }) => {
  mustBeTracksHome(state, by);
  const open = openTrackReferral(state);
  if (!open) throw refusal('no-such-referral');
  return [TrackReferralWithdrawn.of({ referralId: open.referralId, reason })];
});
