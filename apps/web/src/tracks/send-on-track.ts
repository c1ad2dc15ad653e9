import { Refused } from '../api/answers';
import { TrackChanged } from '../api/track-changed';
import { isNewer } from '../live/since';

/** What a page is told a moment after the hub has decided: so often it looks, and so many milliseconds between. */
const [LOOKS, BETWEEN] = [8, 250];

/** What is decided on how a track stands. Advice, a session and a description only add to it. */
const decisions = [
  'acceptance',
  'decline',
  'closure',
  'consents',
  'consents/{consentId}/withdrawal',
  'referrals',
  'referrals/withdrawal',
];
export const isTrackDecision = (act: string): boolean => decisions.includes(act);

interface OnTrack {
  /** The version that stands on the page. */
  readonly version: string | undefined;
  /** Fetches the track anew: its version. */
  readonly look: () => Promise<string>;
}

/** Sends what rests on this version of a track. @throws TrackChanged if the track has gone on, when the page shows how it stands now */
export async function sendOnTrack<T>(
  { version, look }: OnTrack,
  post: (ifMatch: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await post(version);
  } catch (error) {
    const hasMovedOn = error instanceof Refused && error.problem?.type === '/problems/conflict';
    const now = hasMovedOn && (await movedOn(version, look));
    throw now === false ? error : new TrackChanged(now);
  }
}

/** The version that the track has now; false if it is none that is newer. */
async function movedOn(version: string | undefined, look: () => Promise<string>): Promise<string | false> {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const now = await look();
    if (isNewer(now, version)) return now;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return false;
}
