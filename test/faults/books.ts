import { Policies } from '@vaern/access';
import { roomOf, type AgencyRoom, type RoomParts } from '@vaern/case-file';
import { agencyKinds, Directory, Names } from '@vaern/directory';
import { PostgresEventStore, type EventStore, type RecordedEvent } from '@vaern/event-store';
import { PgLedgerReader, type Notice } from '@vaern/ledger';
import { Database, systemClock } from '@vaern/platform';
import { readKeyFile } from '@vaern/vault';
import { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house';

type Row = Readonly<Record<string, unknown>>;

/** What stands in the engines of a house, read past the hub, as the superuser. */
export class Books {
  readonly directory = new Directory();
  readonly recipients = this.directory.recipients().map(({ id }) => id);
  readonly #ledger: PgLedgerReader;
  readonly #rooms: readonly AgencyRoom[];
  #earlier: ReadonlySet<string> = new Set();

  private constructor(
    readonly pool: Pool,
    readonly store: EventStore,
    private readonly database: Database,
    private readonly house: Pick<House, 'now'> & { readonly names: Names },
  ) {
    this.#ledger = new PgLedgerReader((recipient, sql, params) =>
      database.read(this.directory.roleOf(recipient), sql, params),
    );
    this.#rooms = agencyKinds.map((kind) => roomOf(kind, this.#parts()));
  }

  /** Of a house whose hub has served. What a demo told at its first start is told apart from what is done from here on. */
  static async open(house: House, store?: EventStore): Promise<Books> {
    const admin = await house.admin();
    const pool = new Pool({ connectionString: admin, max: 4 });
    pool.on('error', () => undefined);
    const database = new Database({ url: admin, connections: 4 });
    const around = { names: await namesIn(house.keyFile), now: () => house.now() };
    const books = new Books(pool, store ?? new PostgresEventStore(pool), database, around);
    books.#earlier = new Set((await books.facts()).map(({ stream }) => stream));
    return books;
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database.close();
    await this.pool.end();
  }

  async rows<R = Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.pool.query(sql, [...params])).rows as R[];
  }

  /** Resolves when what fell due is handed in, every fact is told, and every view holds its ledger's last notice. */
  async settled(within = 120_000): Promise<void> {
    for (let waited = 0; !(await this.#isSettled()); waited += 50) {
      if (waited > within) throw new Error('what was decided is not told to the end');
      await pause(50);
    }
  }

  async facts(): Promise<readonly RecordedEvent[]> {
    const facts: RecordedEvent[] = [];
    for (let page: readonly RecordedEvent[] = []; ;) {
      const after = page.at(-1)?.position;
      page = await this.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) });
      facts.push(...page);
      if (page.length === 0) return facts;
    }
  }

  /** Those of the cases that began since these books were opened. */
  async factsSince(): Promise<readonly RecordedEvent[]> {
    return (await this.facts()).filter(({ stream }) => stream.startsWith('case-') && !this.#earlier.has(stream));
  }

  /** A recipient's whole ledger, as it may be read now. */
  async ledger(recipient: string): Promise<readonly Notice[]> {
    const notices: Notice[] = [];
    for (let page: readonly Notice[] = []; ;) {
      page = await this.#ledger.after(recipient, page.at(-1)?.number ?? 0, 500);
      notices.push(...page);
      if (page.length === 0) return notices;
    }
  }

  /** Every row of every view, as text. */
  async views(): Promise<Readonly<Record<string, readonly string[]>>> {
    const tables = await this.rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1`,
      [agencyKinds],
    );
    const views = tables.map(async ({ name }) => {
      const rows = await this.rows<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      return [name, rows.map(({ row }) => row)] as const;
    });
    return Object.fromEntries(await Promise.all(views));
  }

  /** Folds every view anew from its ledger. */
  async rebuild(): Promise<void> {
    for (const { recipients, views } of this.#rooms) for (const recipient of recipients) await views.rebuild(recipient);
  }

  async #isSettled(): Promise<boolean> {
    if (await this.#isSomethingDue()) return false;
    const last = await this.store.last();
    const [told] = await this.rows<{ id: string }>('select event_id as id from ledger.checkpoint');
    if (last && told?.id !== last.id) return false;
    const heads = await this.rows<{ recipient: string; number: string }>('select recipient, number from ledger.head');
    const places = agencyKinds
      .map((kind) => `select recipient, number from "${kind}".view_checkpoint`)
      .join(' union all ');
    const reached = new Map((await this.rows(places)).map(({ recipient, number }) => [recipient, number]));
    return heads.every(({ recipient, number }) => number === '0' || reached.get(recipient) === number);
  }

  async #isSomethingDue(): Promise<boolean> {
    const last = await this.store.last();
    const [noted] = await this.rows<{ id: string }>('select event_id as id from timekeeper.checkpoint');
    if (last && noted?.id !== last.id) return true;
    const due = await this.rows(
      `select from timekeeper.deadline where due_at <= $1 union all
       select from timekeeper.to_compare union all select from timekeeper.link_to_pass_on`,
      [this.house.now()],
    );
    return due.length > 0;
  }

  /** Rebuilding asks neither doors nor desks: those parts are left out. */
  #parts(): RoomParts {
    const { database, directory, house } = this;
    const nudging = { nudgesFor: () => undefined };
    const kept = { database, directory, names: house.names, ledger: this.#ledger };
    return { ...kept, nudging, policies: Policies.ours(), clock: systemClock } as unknown as RoomParts;
  }
}

async function namesIn(keyFile: string): Promise<Names> {
  const { desk } = await readKeyFile(keyFile);
  return new Names(new Directory(), { aliasKey: Buffer.from(desk.aliases ?? '', 'base64'), pseudonymKeys: {} });
}
