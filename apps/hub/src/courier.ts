import { whoIn } from '@vaern/directory';
import { LedgerWriter } from '@vaern/ledger';
import type { Clock } from '@vaern/platform';
import { PgHoldings } from '@vaern/vault';
import type { CourierParts } from '../../courier/src';
import type { Core } from './core';

/** What a courier works with who tells by this clock. */
export function courierPartsOf(
  { storage, directory, names, ports, failpoints }: Core,
  clock: Clock,
  beside: Pick<CourierParts, 'bell' | 'figures'>,
): CourierParts {
  const { connections, keys, storeFor } = storage;
  const { chance, chances, logger } = ports;
  return {
    store: storeFor('vaern_courier'),
    inTransaction: (work) => connections.database.inRole('vaern_courier', work),
    connect: () => connections.client('vaern_courier'),
    ledger: new LedgerWriter(),
    holdings: new PgHoldings({ seat: connections.seat('vaern_courier'), keyring: keys.keyring, chance }),
    whoIn: (caseId) => whoIn(directory, names, caseId),
    clock,
    chances,
    failpoints,
    logger,
    ...beside,
  };
}
