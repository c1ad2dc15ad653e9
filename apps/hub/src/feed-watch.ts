import type { ChainWalk, PgLedgerWatch } from '@vaern/ledger';
import { readFact } from '@vaern/casework';
import type { OversightParts } from '../../oversight/src';
import type { Core } from './core';

/** What is asked to see whether everything keeps up, each thing in the role of whoever it is about. */
export function feedWatchOf(core: Core, watch: PgLedgerWatch, walk: ChainWalk): OversightParts['feed'] {
  const { config, storage, directory, ledger, ports } = core;
  const { database } = storage.connections;
  const followers = {
    courier: ['vaern_courier', `select position from ledger.checkpoint where name = 'courier'`],
    timekeeper: ['vaern_timekeeper', 'select position from timekeeper.checkpoint'],
  } as const;
  return {
    served: directory
      .recipients()
      .map(({ id, agency, standing }) => ({ recipient: id, agency, isSheltered: standing === 'restricted' })),
    watch,
    walk,
    ledger,
    viewOf: async (recipient) => {
      const { kind } = directory.agencyOf(recipient);
      const sql = `select number::float8 as number from "${kind}".view_checkpoint where recipient = $1 and view = '*'`;
      const [row] = await database.read<{ number: number }>(directory.roleOf(recipient), sql, [recipient]);
      return row?.number ?? 0;
    },
    oldestFor: async (who) => {
      const [role, sql] = followers[who];
      const [row] = await database.read<{ position: string }>(role, sql);
      const after = row === undefined ? {} : { after: row.position };
      const [oldest] = await storage.storeFor(role).readAll({ limit: 1, ...after });
      return oldest && readFact(oldest).recordedAt;
    },
    publishes: config.kafka !== undefined,
    clock: ports.clock,
  };
}
