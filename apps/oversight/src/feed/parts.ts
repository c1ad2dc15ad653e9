import type { ChainWalk, LedgerReader, Notice, PgLedgerWatch } from '@vaern/ledger';
import type { Clock } from '@vaern/platform';

/** A unit that has a ledger here. */
export interface Served {
  readonly recipient: string;
  readonly agency: string;
  /** Whether restricted cases are told to it: of its ledger no figure is shown to anybody. */
  readonly isSheltered: boolean;
}

export interface FeedWatchParts {
  readonly served: readonly Served[];
  readonly watch: Pick<PgLedgerWatch, 'pulses'>;
  readonly walk: Pick<ChainWalk, 'of'>;
  /** Each ledger as its own agency reads it. */
  readonly ledger: Pick<LedgerReader, 'after'>;
  /** The last number that the recipient's pages show. */
  readonly viewOf: (recipient: string) => Promise<number>;
  /** When the oldest fact that one has not dealt with was recorded; undefined where it has dealt with all. */
  readonly oldestFor: (who: 'courier' | 'timekeeper') => Promise<string | undefined>;
  /** Whether ledgers are carried to Kafka. */
  readonly publishes: boolean;
  readonly clock: Clock;
}

/** What is told of a notice: neither its type nor its case, and of its time the hour. */
export const envelopeOf = ({ number, toldAt, hash }: Notice) => ({
  number,
  toldIn: hourOf(toldAt),
  hash: hash.slice(0, 8),
});

/** The hour that a time lies in. */
export const hourOf = (at: string): string => `${at.slice(0, 13)}:00:00.000Z`;
