import type { LedgerReader, Notice, NoticeData } from '../notice';

/** Runs a query as the role that reads this recipient's ledger, and answers its rows. */
export type AskAs = (
  recipient: string,
  sql: string,
  params: readonly unknown[],
) => Promise<readonly Record<string, unknown>[]>;

const PAGE = 500;
const columns = `number::float8 as "number", id, recipient, stream, case_id as "caseId", type, told_at as "toldAt",
  legal_basis as "legalBasis", occurred_at as "occurredAt", recorded_at as "recordedAt", backfill,
  table_version as "tableVersion", version, epoch, data_digest, previous_hash, hash, data`;

type Row = Omit<Notice, 'dataDigest' | 'previousHash' | 'hash' | 'data'> & {
  readonly data_digest: Buffer;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly data: string | null;
};

/** Reads as an agency, or as the courier: what the database lets that role see, and nothing for anybody else. */
export class PgLedgerReader implements LedgerReader {
  constructor(private readonly ask: AskAs) {}

  async after(recipient: string, after: number, limit: number): Promise<readonly Notice[]> {
    return this.#notices(recipient, `select ${columns} from ledger.after($1, $2, $3)`, [recipient, after, limit]);
  }

  async *ofCase(recipient: string, caseId: string): AsyncIterable<Notice> {
    const sql = `select ${columns} from ledger.of_case($1, $2, $3, ${PAGE})`;
    for (let after: number | undefined = 0; after !== undefined;) {
      const page: readonly Notice[] = await this.#notices(recipient, sql, [recipient, caseId, after]);
      yield* page;
      after = page.at(-1)?.number;
    }
  }

  async head(recipient: string): Promise<number> {
    const [row] = await this.ask(recipient, 'select ledger.head_of($1) as head', [recipient]);
    return Number(row?.head ?? 0);
  }

  async #notices(recipient: string, sql: string, params: readonly unknown[]): Promise<readonly Notice[]> {
    const rows = (await this.ask(recipient, sql, params)) as readonly unknown[] as readonly Row[];
    return rows.map(noticeOf);
  }
}

const noticeOf = ({ data_digest, previous_hash, hash, data, ...told }: Row): Notice => ({
  ...told,
  dataDigest: data_digest.toString('base64url'),
  previousHash: previous_hash.toString('base64url'),
  hash: hash.toString('base64url'),
  ...(data !== null && { data: JSON.parse(data) as NoticeData }),
});
