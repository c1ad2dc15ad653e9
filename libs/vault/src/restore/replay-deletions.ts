import type { PoolClient } from 'pg';
import type { PgHoldings } from '../holdings/pg-holdings';

/** What a fact had taken away from the vault. */
export type Deletion =
  | { readonly kind: 'closed'; readonly recipient: string; readonly caseId: string; readonly ground: string }
  | { readonly kind: 'struck'; readonly caseId: string; readonly partIds: readonly string[] }
  /** Only if it was not told again since. */
  | {
      readonly kind: 'retracted';
      readonly recipient: string;
      readonly caseId: string;
      readonly partIds: readonly string[];
    }
  | {
      readonly kind: 'forgotten';
      readonly agency: string;
      readonly caseId: string;
      readonly personId: string;
      /** The key sequence that the fact carried: what was sealed after it stays. */
      readonly sequence: string;
    };

/**
 * Takes away again what the facts had taken away, before the door opens: a vault restored from a backup holds what was
 * deleted since. Applied to a vault that is whole it changes nothing, however often.
 */
export async function replayDeletions(
  at: {
    readonly holdings: PgHoldings;
    /** Runs the work in one transaction of `vaern_courier`. */
    readonly inTransaction: (work: (tx: PoolClient) => Promise<void>) => Promise<void>;
  },
  deletions: AsyncIterable<Deletion> | Iterable<Deletion>,
): Promise<number> {
  let replayed = 0;
  for await (const deletion of deletions) {
    await at.inTransaction((tx) => again(at.holdings, tx, deletion));
    replayed += 1;
  }
  return replayed;
}

async function again(holdings: PgHoldings, tx: PoolClient, deletion: Deletion): Promise<void> {
  switch (deletion.kind) {
    case 'closed':
      return holdings.close(tx, deletion);
    case 'struck':
      return holdings.strike(tx, deletion);
    case 'retracted':
      return holdings.retract(tx, deletion);
    case 'forgotten':
      return holdings.forget(tx, { ...deletion, upTo: deletion.sequence });
    default:
      return unreachable(deletion);
  }
}

function unreachable(deletion: never): never {
  throw new TypeError(`no such deletion: ${JSON.stringify(deletion)}`);
}
