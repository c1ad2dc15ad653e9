import type { CentreState } from './capacity';
import { setCapacity } from './capacity/set-capacity';
import type { EpisodesState } from './episodes';
import { recordEpisode } from './episode/record-episode';
import { openGroup } from './group/open-group';
import type { GroupState } from './group/state';
import type { OutreachState } from './outreach';
import { holdTeaching } from './outreach/hold-teaching';
import { acceptTrack } from './track/accept-track';
import { advisePerpetrator } from './track/advise-perpetrator';
import { closeTrack } from './track/close-track';
import { declineTrack } from './track/decline-track';
import { describePerpetrator } from './track/describe-perpetrator';
import { expireTrackConsent } from './track/expire-track-consent';
import { giveTrackConsent } from './track/give-track-consent';
import { holdTrackSession } from './track/hold-track-session';
import { markTrackOverdue } from './track/mark-track-overdue';
import { openTrack } from './track/open-track';
import { receiveTrack } from './track/receive-track';
import { referTrack } from './track/refer-track';
import { openTrackReferral, type TrackState } from './track/state';
import { strikeTrackWords } from './track/strike-track-words';
import { withdrawTrackConsent } from './track/withdraw-track-consent';
import { withdrawTrackReferral } from './track/withdraw-track-referral';
import { on, type Found } from './intent-definition';

const onTrack = on<'track', TrackState>('track');
const onGroup = on<'group', GroupState>('group');
const onOutreach = on<'outreach', OutreachState>('outreach');
const onEpisodes = on<'episode', EpisodesState>('episode');
const onCentre = on<'centre', CentreState>('centre');
const thePerpetrator: Found<TrackState, object> = ({ perpetrator }) => perpetrator;
const hisReferral: Found<TrackState, object> = (state) => openTrackReferral(state)?.referralId;

/** The intents on streams apart from any case: perpetrators' tracks, groups, prevention, single
 * incidents, the centre's own. */
export const apartIntents = {
  OpenGroup: { ...onGroup(openGroup, 'area'), starts: true },
  HoldTeaching: { ...onOutreach(holdTeaching, 'teachingId'), ofUnit: true },
  RecordEpisode: { ...onEpisodes(recordEpisode, 'episodeId'), ofUnit: true },
  SetCapacity: { ...onCentre(setCapacity, 'service'), ofUnit: true },
  OpenTrack: { ...onTrack(openTrack, 'perpetrator', thePerpetrator), starts: true },
  DescribePerpetrator: onTrack(describePerpetrator, 'personId', thePerpetrator),
  GiveTrackConsent: onTrack(giveTrackConsent, 'consentId'),
  WithdrawTrackConsent: onTrack(withdrawTrackConsent, 'consentId'),
  ExpireTrackConsent: onTrack(expireTrackConsent, 'consentId'),
  AdvisePerpetrator: onTrack(advisePerpetrator, 'adviceId'),
  ReferTrack: onTrack(referTrack, 'referralId'),
  ReceiveTrack: onTrack(receiveTrack, 'referralId', hisReferral),
  AcceptTrack: onTrack(acceptTrack, 'referralId', hisReferral),
  DeclineTrack: onTrack(declineTrack, 'referralId', hisReferral),
  WithdrawTrackReferral: onTrack(withdrawTrackReferral, 'referralId', hisReferral),
  MarkTrackOverdue: onTrack(markTrackOverdue, 'referralId'),
  HoldTrackSession: onTrack(holdTrackSession, 'sessionId'),
  CloseTrack: onTrack(closeTrack, 'personId', thePerpetrator),
  StrikeTrackWords: onTrack(strikeTrackWords, 'factId'),
} as const;
