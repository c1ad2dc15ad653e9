import { start } from '../chain';

/** Runs a query as role `vaern_oversight`, and answers its rows. */
export type AskAsWatcher = (sql: string, params: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** One notice of a fact in one recipient's ledger. */
export interface ToldInCase {
  readonly recipient: string;
  readonly number: number;
  readonly factId: string;
  readonly toldAt: string;
}

/** How a ledger stands: its last link, and how many notices it was given lately. */
export interface Pulse {
  readonly recipient: string;
  readonly number: number;
  readonly hash: string;
  /** Absent: it has no notice. */
  readonly toldAt?: string;
  readonly inHour: number;
  readonly inDay: number;
  /** The last number that Kafka has; absent where nothing was ever published. */
  readonly published?: number;
}

const HOUR = 3_600_000;

/** Looks at all ledgers from outside: numbers, hashes and times, never data. */
export class PgLedgerWatch {
  constructor(private readonly ask: AskAsWatcher) {}

  /** By recipient, in the order of their numbers. */
  async toldInCase(caseId: string): Promise<readonly ToldInCase[]> {
    const rows = await this.ask(
      `select recipient, number::float8 as "number", fact_id as "factId", told_at as "toldAt" from ledger.told_in_case($1)`,
      [caseId],
    );
    return rows as readonly unknown[] as readonly ToldInCase[];
  }

  /** The last number of each ledger. */
  async heads(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.ask('select recipient, number::float8 as "number" from ledger.heads()', []);
    return new Map(rows.map(({ recipient, number }) => [String(recipient), Number(number)]));
  }

  async pulses(now: Date): Promise<readonly Pulse[]> {
    const ago = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString();
    const rows = await this.ask(
      `select recipient, number::float8 as "number", hash, told_at as "toldAt", in_hour::float8 as "inHour",
              in_day::float8 as "inDay", published::float8 as published from ledger.pulses($1, $2)`,
      [ago(1), ago(24)],
    );
    return (rows as readonly unknown[] as readonly Row[]).map(({ hash, toldAt, published, ...row }) => ({
      ...row,
      hash: row.number === 0 ? start.hash : hash.toString('base64url'),
      ...(toldAt !== null && { toldAt }),
      ...(published !== null && { published }),
    }));
  }
}

type Row = Omit<Pulse, 'hash' | 'toldAt' | 'published'> & {
  readonly hash: Buffer;
  readonly toldAt: string | null;
  readonly published: number | null;
};
