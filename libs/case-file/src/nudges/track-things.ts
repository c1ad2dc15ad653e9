import type { TrackRight } from '@vaern/access';
import type { Stored } from '../case-in-hand';
import { authorOf } from '../entry';
import type { TrackRow } from '../track/track-file';

/** A track that waits for its unit: at those who treat him until it is answered, at its home when no answer came or it was declined. */
export interface WaitingTrack {
  readonly trackId: string;
  readonly name: readonly unknown[];
  readonly right: TrackRight;
  readonly by?: string | undefined;
}

export const trackThings = (rows: readonly Stored<TrackRow>[]): readonly WaitingTrack[] => rows.flatMap(thingOf);

function thingOf({ caseId, ours, status, overdue, track }: Stored<TrackRow>): readonly WaitingTrack[] {
  const referral = Object.values(track.referrals).at(-1);
  if (!referral || status === 'closed') return [];
  const name = ['track', caseId, referral.sent.factId, referral.status === 'declined', overdue];
  if (!ours)
    return status === 'referred' ? [{ trackId: caseId, name, right: 'track.accept', by: authorOf(referral.sent) }] : [];
  return overdue || referral.status === 'declined' ? [{ trackId: caseId, name, right: 'track.refer' }] : [];
}
