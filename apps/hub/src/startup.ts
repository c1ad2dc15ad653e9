import type { EventStore } from '@vaern/event-store';
import { LedgerWriter } from '@vaern/ledger';
import { acceptLoss, checkVaultNotBehind } from '@vaern/vault';
import type { Core } from './core';
import type { Connections } from './engines';

/** The start is refused; the message is one line that says why and how to go on. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}

const PAGE = 500;

/**
 * An agency that was told of cases is not switched off by taking its keys away: its aliases would name nobody, and
 * its ledger would stand still. @throws StartRefused
 */
export async function checkServed({ storage, directory }: Pick<Core, 'storage' | 'directory'>): Promise<void> {
  const sql = 'select recipient from ledger.head order by recipient';
  const ledgers = await storage.connections.database.read<{ recipient: string }>('vaern_courier', sql);
  const left = ledgers.find(({ recipient }) => directory.unit(recipient) === undefined)?.recipient.split('/')[0];
  if (left === undefined) return;
  throw new StartRefused(
    `${left} has ledgers in this database and no keys in the key file: start with a key file that has them (docs/operations.md)`,
  );
}

/**
 * Compares the vault with the facts that were not told yet: a vault restored from before them lacks their keys.
 * Facts that were told are told in one transaction with their keys, and are restored together with them.
 * `acceptLostKeys`: go on all the same, as was decided; the words sealed since the backup are lost.
 * @throws StartRefused
 */
export async function checkVault(core: Pick<Core, 'storage'>, acceptLostKeys: boolean): Promise<void> {
  const { connections, storeFor } = core.storage;
  const store = storeFor('vaern_casedesk');
  const highest = await highestSequence(store, await checkpointOf(connections));
  const state = await checkVaultNotBehind(connections.seat('vaern_casedesk'), highest);
  if (state.ok) return;
  if (!acceptLostKeys) {
    throw new StartRefused(
      `the vault has made ${state.vault} keys and the facts speak of ${state.facts}: the database was restored from a backup older than the facts. Restore a newer one, or start once with --accept-lost-keys: words sealed since then cannot be opened any more (docs/guarantees.md)`,
    );
  }
  await acceptLoss(connections.seat('vaern_casedesk'), highest);
  await raiseEpoch(core);
}

/** What agencies hold may be more than the ledgers have: every notice from now on says that they began anew. */
export async function raiseEpoch({ storage }: Pick<Core, 'storage'>): Promise<void> {
  await storage.connections.database.inRole('vaern_courier', (tx) => new LedgerWriter().raiseEpoch(tx));
}

async function checkpointOf(connections: Connections): Promise<string | undefined> {
  const sql = `select position from ledger.checkpoint where name = 'courier'`;
  const [row] = await connections.database.read<{ position: string }>('vaern_courier', sql);
  return row?.position;
}

async function highestSequence(store: EventStore, checkpoint: string | undefined): Promise<string> {
  let highest = 0n;
  for (let after = checkpoint; ;) {
    const events = await store.readAll({ limit: PAGE, ...(after !== undefined && { after }) });
    for (const { meta } of events) {
      const sequence = BigInt(typeof meta.vault === 'string' ? meta.vault : 0);
      if (sequence > highest) highest = sequence;
    }
    if (events.length < PAGE) return String(highest);
    after = events.at(-1)?.position;
  }
}
