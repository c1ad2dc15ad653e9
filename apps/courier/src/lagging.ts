import type { StreamKind } from '@vaern/casework';
import type { PoolClient } from 'pg';

/** A recipient that is told late in one case: up to and without the fact at `revision`. */
export interface Lag {
  readonly recipient: string;
  readonly stream: StreamKind;
  readonly caseId: string;
  readonly revision: number;
  /** The ground that opened with that fact, and from which place on its earlier facts are to be told. */
  readonly opening?: { readonly ground: string; readonly next: number };
}

export const lagKey = ({ recipient, caseId }: Pick<Lag, 'recipient' | 'caseId'>): string => `${recipient} ${caseId}`;

/** Who lags in which case, as of the transaction under way; `write` keeps it with the checkpoint. */
export class Lagging {
  readonly #lags: Map<string, Lag>;
  readonly #changed = new Set<string>();

  private constructor(lags: readonly Lag[]) {
    this.#lags = new Map(lags.map((lag) => [lagKey(lag), lag]));
  }

  static async load(tx: PoolClient): Promise<Lagging> {
    const { rows } = await tx.query<{
      recipient: string;
      stream: StreamKind;
      case_id: string;
      revision: number;
      ground: string | null;
      next: number | null;
    }>('select recipient, stream, case_id, revision, ground, next from courier.lagging order by recipient, case_id');
    return new Lagging(
      rows.map(({ recipient, stream, case_id: caseId, revision, ground, next }) => ({
        recipient,
        stream,
        caseId,
        revision,
        ...(ground !== null && next !== null && { opening: { ground, next } }),
      })),
    );
  }

  get size(): number {
    return this.#lags.size;
  }

  has(recipient: string, caseId: string): boolean {
    return this.#lags.has(lagKey({ recipient, caseId }));
  }

  /** Whose turn it is: the first; `set` moves it to the end. */
  next(): Lag | undefined {
    return this.#lags.values().next().value;
  }

  set(lag: Lag): void {
    this.#lags.delete(lagKey(lag));
    this.#lags.set(lagKey(lag), lag);
    this.#changed.add(lagKey(lag));
  }

  remove(lag: Pick<Lag, 'recipient' | 'caseId'>): void {
    if (this.#lags.delete(lagKey(lag))) this.#changed.add(lagKey(lag));
  }

  async write(tx: PoolClient): Promise<void> {
    if (this.#changed.size === 0) return;
    await tx.query(`delete from courier.lagging where recipient || ' ' || case_id = any($1::text[])`, [
      [...this.#changed],
    ]);
    for (const key of this.#changed) {
      const lag = this.#lags.get(key);
      if (lag) await insert(tx, lag);
    }
  }

  /** The changes are kept. */
  written(): void {
    this.#changed.clear();
  }
}

const insert = (tx: PoolClient, { recipient, stream, caseId, revision, opening }: Lag) =>
  tx.query(
    'insert into courier.lagging (recipient, stream, case_id, revision, ground, next) values ($1, $2, $3, $4, $5, $6)',
    [recipient, stream, caseId, revision, opening?.ground ?? null, opening?.next ?? null],
  );
