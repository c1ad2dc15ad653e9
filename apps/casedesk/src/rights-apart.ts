import type { Right } from '@vaern/access';
import { TIMEKEEPER, type IntentName } from '@vaern/casework';

/** What the intents of tracks, groups, courses, teaching, single incidents and capacity need. */
export const rightsApart = {
  LinkTrack: 'track.link',
  RegisterGroupInterest: 'group-interest.register',
  PlaceInGroup: 'group.place',
  OpenCourse: 'course.open',
  HoldSession: 'course-session.hold',
  CloseCourse: 'course.close',
  AskWithoutNames: 'question.ask',
  OpenGroup: 'group.open',
  HoldTeaching: 'teaching.hold',
  RecordEpisode: 'episode.record',
  SetCapacity: 'capacity.set',
  OpenTrack: 'track.start',
  DescribePerpetrator: 'perpetrator.describe',
  GiveTrackConsent: 'track-consent.give',
  WithdrawTrackConsent: 'track-consent.withdraw',
  ExpireTrackConsent: TIMEKEEPER,
  AdvisePerpetrator: 'perpetrator.advise',
  ReferTrack: 'track.refer',
  ReceiveTrack: 'track.receive',
  AcceptTrack: 'track.accept',
  DeclineTrack: 'track.decline',
  WithdrawTrackReferral: 'track.withdraw',
  MarkTrackOverdue: TIMEKEEPER,
  HoldTrackSession: 'track-session.hold',
  CloseTrack: 'track.close',
  StrikeTrackWords: 'track-words.strike',
} as const satisfies { readonly [Name in IntentName]?: Right | typeof TIMEKEEPER };
