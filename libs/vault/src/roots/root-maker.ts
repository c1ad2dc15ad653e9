import type { Chance } from '@vaern/platform';
import { sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';
import { codeOf, refused, RootsMissing, StaleKeyring } from '../errors';
import type { Keyring, RootIdentity, WrappedRoot } from '../keys/keyring';
import { KEY_BYTES } from '../keys/wrap';

export interface OpenRoot {
  /** The vault's own number of it; never leaves the vault. */
  readonly id: string;
  readonly key: Buffer;
}

interface MadeRow extends WrappedRoot {
  readonly ord: number;
  readonly id: string;
}

/** Makes the roots that are missing, in one sorted batch and a transaction of its own, and opens them all, in the order given. */
export async function makeRoots(
  at: { readonly seat: Seat; readonly keyring: Keyring; readonly chance: Chance },
  identities: readonly RootIdentity[],
): Promise<readonly OpenRoot[]> {
  if (identities.length === 0) return [];
  const fresh = identities.map((identity) => ({ identity, key: at.chance.bytes(KEY_BYTES) }));
  const wraps = await at.keyring.wrap(fresh, at.chance);
  const arrays = [
    sql.uuids(identities.map(({ caseId }) => caseId)),
    sql.uuids(identities.map(({ person }) => person)),
    sql.texts(identities.map(({ recipient }) => recipient)),
    sql.integers(wraps.map(({ epoch }) => epoch)),
    sql.bytes(Buffer.concat(wraps.map(({ wrapped }) => wrapped))),
  ];
  const rows = await ask<MadeRow>(at.seat, `select * from vault.make_roots(${arrays.join(', ')})`).catch(
    (error: unknown) => {
      throw codeOf(error) === refused.epochRetired ? new StaleKeyring() : error;
    },
  );
  return opened(at.keyring, identities, rows);
}

async function opened(
  keyring: Keyring,
  identities: readonly RootIdentity[],
  rows: readonly MadeRow[],
): Promise<readonly OpenRoot[]> {
  const made = new Map(rows.map((row) => [row.ord - 1, row]));
  const wrapped = identities.map((identity, index) => {
    const row = made.get(index);
    if (!row) throw new RootsMissing();
    return { identity, id: row.id, epoch: row.epoch, wrapped: row.wrapped };
  });
  const keys = await keyring.unwrap(wrapped);
  return keys.map((key, index) => ({ id: wrapped[index]?.id ?? '', key }));
}
