import type { TrackFile, TrackReferralTold, TrackRow, TrackStatus, Turn } from './track-file';

/** The referral that runs, as far as the unit was told. */
const running = ({ referrals }: TrackFile): TrackReferralTold | undefined =>
  Object.values(referrals).findLast(({ status }) => status !== 'declined' && status !== 'withdrawn');

/** How a track stands, by what was told of it: the columns that lists read. */
export function standOf(
  track: TrackFile,
): Pick<TrackRow, 'status' | 'nextIs' | 'respondBy' | 'overdue' | 'handler' | 'closedAt'> {
  const referral = running(track);
  return {
    status: statusOf(track, referral),
    nextIs: turnOf(track, referral),
    respondBy: textOf(referral?.sent.respondBy),
    overdue: referral?.overdue === true && !track.closure,
    handler: textOf(referral?.life.find(({ type }) => type === 'TrackReferralAccepted')?.handler),
    closedAt: track.closure?.recordedAt ?? null,
  };
}

/** Whether it is there for the unit on his consent alone, and that one's last day is over. */
export function hasRunOutIn({ track, ours }: Pick<TrackRow, 'track' | 'ours'>, today: string): boolean {
  const on = running(track)?.sent.consentId;
  const until = ours || track.closure ? undefined : textOf(track.consents[String(on)]?.until);
  return until != null && until < today;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function statusOf({ closure }: TrackFile, referral: TrackReferralTold | undefined): TrackStatus {
  if (closure) return 'closed';
  if (!referral) return 'open';
  return referral.status === 'accepted' ? 'in-treatment' : 'referred';
}

function turnOf({ closure }: TrackFile, referral: TrackReferralTold | undefined): Turn {
  if (closure) return 'nobody';
  return referral && !referral.overdue ? 'treatment' : 'home';
}
