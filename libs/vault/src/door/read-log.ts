import { anId, sql } from '../database/literals';
import { ask, type Seat } from '../database/seat';

/** One opening or search, as it was signed for. */
export interface Reading {
  /** Opaque; also the cursor of the page after it. */
  readonly id: string;
  readonly at: string;
  readonly kind: 'open' | 'search';
  readonly account: string;
  readonly unit: string;
  /** The role of the day. */
  readonly role: string;
  readonly recipient: string;
  /** Absent for a search without a hit. */
  readonly caseId?: string;
  readonly persons: readonly string[];
  readonly classesAsked: readonly string[];
  readonly classesOpened: readonly string[];
  readonly parts: number;
  readonly hit: boolean;
  readonly purpose: string;
  readonly policies: readonly string[];
  readonly requestId: string;
  /** The file that was read; absent for words. */
  readonly file?: string;
}

type ReadingRow = Omit<Reading, 'caseId' | 'at' | 'file'> & {
  readonly caseId: string | null;
  readonly file: string | null;
  readonly at: Date;
};

/** The read log, as `vaern_oversight` reads it: one agency at a time. */
export class ReadLog {
  constructor(private readonly seat: Seat) {}

  /** The agency's rows, newest first, at most `limit` (1 to 1,000). `next` is there when there may be more. */
  async page(of: {
    readonly agency: string;
    readonly limit: number;
    readonly after?: string;
  }): Promise<{ readonly readings: readonly Reading[]; readonly next?: string }> {
    const after = of.after === undefined ? 'null::uuid' : sql.uuid(anId(of.after));
    const most = Math.min(Math.max(Math.trunc(of.limit), 1), 1_000);
    const rows = await this.#rows(`vault.read_log_of(${sql.text(of.agency)}, ${after}, ${most})`);
    const readings = rows.map(readingOf);
    const next = rows.length === most ? rows.at(-1)?.id : undefined;
    return { readings, ...(next !== undefined && { next }) };
  }
  /** What the agency opened of a case before that moment, newest first, at most a thousand: whoever needs all of it asks on. */
  async ofCase(agency: string, caseId: string, before: Date): Promise<readonly Reading[]> {
    const asked = `${sql.text(agency)}, ${sql.uuid(caseId)}, ${sql.text(before.toISOString())}::timestamptz, 1000`;
    return (await this.#rows(`vault.read_log_of_case(${asked})`)).map(readingOf);
  }

  #rows(from: string): Promise<readonly ReadingRow[]> {
    return ask<ReadingRow>(this.seat, `select ${columns} from ${from}`);
  }
}

const columns = `id, at, kind, account, unit, role, recipient, case_id as "caseId", persons::text[] as persons,
  classes_asked as "classesAsked", classes_opened as "classesOpened", parts, hit, purpose, policies, request_id as "requestId", file`;

const readingOf = ({ at, caseId, file, ...row }: ReadingRow): Reading => ({
  ...row,
  at: at.toISOString(),
  ...(caseId !== null && { caseId }),
  ...(file !== null && { file }),
});
