import { sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';

/** The vault behind the facts: restored from a backup older than they are, it lacks keys of words that were acknowledged. */
export interface VaultBehind {
  readonly ok: false;
  readonly reason: 'vault-behind-facts';
  /** The vault's own count. */
  readonly vault: string;
  /** The highest count that a fact carries. */
  readonly facts: string;
}

/** Compares the vault with the highest key sequence that any fact carries; '0' when there is none. */
export async function checkVaultNotBehind(
  seat: Seat,
  sequenceSeenInFacts: string,
): Promise<{ readonly ok: true } | VaultBehind> {
  const [row] = await ask<{ sequence: string }>(seat, 'select vault.current_sequence()::text as sequence');
  const vault = row?.sequence ?? '0';
  if (BigInt(vault) >= BigInt(sequenceSeenInFacts)) return { ok: true };
  return { ok: false, reason: 'vault-behind-facts', vault, facts: sequenceSeenInFacts };
}

/** Goes on with a vault that is behind, once that was decided: it counts on from where the facts are. As `vaern_casedesk`. */
export async function acceptLoss(seat: Seat, sequenceSeenInFacts: string): Promise<void> {
  await ask(seat, `select vault.raise_sequence((${sql.bigints([sequenceSeenInFacts])})[1])`);
}
