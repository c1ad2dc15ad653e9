import type { Link } from './chain';
import type { Notice } from './notice';

/** Whoever keeps up with ledgers: the views of an agency. */
export interface Follower {
  /** The last notice applied, as kept together with what was made of it; undefined for none. */
  place(recipient: string): Promise<Link | undefined>;
  /** Applies the next notices, in order and without gaps, and keeps the place of the last, in one transaction. */
  apply(recipient: string, notices: readonly Notice[]): Promise<void>;
}

export interface Following {
  /** Ends it; resolves when the batch under way is done. */
  stop(): Promise<void>;
  /** Resolves when stopped; rejects with what the follower threw, NotTheNotice, LedgerRestored, or what broke. */
  readonly done: Promise<void>;
}

/** Carries ledgers to their follower: everything, in order, once, whatever happens on the way. */
export interface Transport {
  follow(recipients: readonly string[], follower: Follower): Following;
}
