import type { PoolClient } from 'pg';

/** How far couriers have come, besides the checkpoint. */
export interface Progress {
  /** The newest table of who learns what that any of them told by. */
  readonly tableVersion: number;
  /** The highest key sequence that any fact carried. */
  readonly vaultSequence: bigint;
}

export async function progress(tx: PoolClient): Promise<Progress> {
  const { rows } = await tx.query<{ table_version: number; vault_sequence: string }>(
    'select table_version, vault_sequence from courier.progress',
  );
  const [row] = rows;
  return { tableVersion: row?.table_version ?? 0, vaultSequence: BigInt(row?.vault_sequence ?? 0) };
}

export async function setProgress(tx: PoolClient, { tableVersion, vaultSequence }: Progress): Promise<void> {
  await tx.query(
    `insert into courier.progress as p (table_version, vault_sequence) values ($1, $2)
     on conflict (single) do update set table_version = greatest(p.table_version, excluded.table_version),
       vault_sequence = greatest(p.vault_sequence, excluded.vault_sequence)`,
    [tableVersion, String(vaultSequence)],
  );
}

/** Whether the vault has counted as many keys as the facts speak of. */
export async function vaultReaches(tx: PoolClient, sequence: bigint): Promise<boolean> {
  if (sequence === 0n) return true;
  const { rows } = await tx.query<{ sequence: string }>('select vault.current_sequence()::text as sequence');
  return BigInt(rows[0]?.sequence ?? 0) >= sequence;
}
