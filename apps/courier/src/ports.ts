import type { Who } from '@vaern/disclosure';
import type { EventStore } from '@vaern/event-store';
import type { LedgerWriter } from '@vaern/ledger';
import type { Chances, Clock, Failpoints, Logger } from '@vaern/platform';
import type { Holdings } from '@vaern/vault';
import type { Client, PoolClient } from 'pg';
import type { CourierFigures } from './figures';

/** Runs `work` in one transaction as `vaern_courier`; committed when it resolves, rolled back when it throws. */
export type InTransaction = <T>(work: (tx: PoolClient) => Promise<T>) => Promise<T>;

export interface CourierParts {
  readonly store: EventStore;
  readonly inTransaction: InTransaction;
  /** A new, unconnected client: whoever's has the lock tells, for as long as its connection lasts. */
  readonly connect: () => Client;
  readonly ledger: LedgerWriter;
  readonly holdings: Holdings;
  /** Who is meant by the aliases of a case. */
  readonly whoIn: (caseId: string) => Who;
  readonly clock: Clock;
  readonly chances: Chances;
  readonly failpoints: Failpoints;
  readonly logger: Logger;
  readonly figures: CourierFigures;
  /** Tells those who read ledgers that there is news. */
  readonly bell: { ring(): void };
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Events carried in one transaction. */
  readonly batch: number;
  /** Earlier facts told in one transaction when access opens; more than these and the recipient lags. */
  readonly chunk: number;
  /** Facts of cases kept in memory. */
  readonly remembered: number;
}

export const limitsOf = ({ limits }: Pick<CourierParts, 'limits'>): Limits => ({
  batch: 500,
  chunk: 500,
  remembered: 300_000,
  ...limits,
});
