import type { Row } from '@vaern/views';
import type { Entry } from '../entry';

export type TrackStatus = 'open' | 'referred' | 'in-treatment' | 'closed';
/** Who owes the next step: the track's home, those who treat him, or nobody. */
export type Turn = 'home' | 'treatment' | 'nobody';

export interface TrackReferralTold {
  readonly status: 'sent' | 'received' | 'accepted' | 'declined' | 'withdrawn';
  readonly overdue: boolean;
  readonly sent: Entry;
  readonly life: readonly Entry[];
}

/** Everything about one perpetrator's track, as one unit was told it. */
export interface TrackFile {
  readonly opened?: Entry;
  readonly descriptions: readonly Entry[];
  readonly consents: Readonly<Record<string, Entry>>;
  readonly advice: readonly Entry[];
  /** In the order in which they were sent. */
  readonly referrals: Readonly<Record<string, TrackReferralTold>>;
  readonly sessions: readonly Entry[];
  readonly closure?: Entry;
}

export interface TrackRow extends Row {
  readonly track: TrackFile;
  /** Whether the unit whose row it is opened the track. */
  readonly ours: boolean;
  readonly status: TrackStatus;
  readonly nextIs: Turn;
  readonly openedAt: string;
  readonly respondBy?: string | null;
  readonly overdue: boolean;
  readonly handler?: string | null;
  readonly closedAt?: string | null;
}
