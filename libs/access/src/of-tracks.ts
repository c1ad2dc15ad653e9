import type { Right } from './rights';
import { referringTracks, screeners, trackwork, treatment, type Row } from './rows';

/** Who has the rights about perpetrators' tracks. */
export const ofTracks = {
  'track.link': { municipality: screeners, police: [], centre: [] },
  'track.start': trackwork,
  'track.list': trackwork,
  'track.open': trackwork,
  'perpetrator.describe': trackwork,
  'perpetrator.advise': trackwork,
  'track-consent.give': trackwork,
  'track-consent.withdraw': trackwork,
  'track.refer': referringTracks,
  'track.withdraw': referringTracks,
  'track.receive': treatment,
  'track.accept': treatment,
  'track.decline': treatment,
  'track-session.hold': treatment,
  'track.close': trackwork,
  'track-draft.keep': trackwork,
  'track-words.strike': trackwork,
} as const satisfies Partial<Readonly<Record<Right, Row>>>;
