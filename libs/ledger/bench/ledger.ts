import { Client, Pool } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Ledger1763000000400, LedgerWriter, PgLedgerReader, verifyChain, type NoticeDraft } from '../src/index';

export interface LedgerFigures {
  /** Notices a second, numbered, chained, stored and committed, fsync on. */
  readonly append: number;
  /** Notices a second by `PgLedgerReader.after`, parsed. */
  readonly read: number;
  /** The same rows, merely selected. */
  readonly floor: number;
  /** Notices a second whose digest and hash are made anew. */
  readonly verify: number;
  /** Bytes on disk a notice, with its indexes. */
  readonly bytes: number;
}

interface Chance {
  id(): string;
  bytes(length: number): Buffer;
}

const recipients = ['municipality:0561/visitation', 'police:1464/intake', 'centre:dk/affected'];

/** Measures on an empty database, as its superuser: notices of two sealed parts to three recipients. */
export async function measureLedger(
  url: string,
  chance: Chance,
  { notices = 60_000, batch = 1_500, page = 1_000 } = {},
): Promise<LedgerFigures> {
  const pool = new Pool({ connectionString: url, max: 4 });
  await prepare(pool);
  const batches = Array.from({ length: notices / batch }, (_, nth) => draftsFor(chance, batch, nth));
  const append = notices / (await seconds(() => appendAll(pool, batches)));
  const { rows } = await pool.query<{ bytes: string }>(`select pg_total_relation_size('ledger.notice') as bytes`);

  await pool.query('vacuum analyze ledger.notice');
  const courier = new Client(url);
  await courier.connect();
  await courier.query('set role vaern_courier');
  const reader = new PgLedgerReader(async (_, sql, params) => (await courier.query(sql, [...params])).rows);
  const told = await reader.after(recipients[0] ?? '', 0, 5_000);
  const verify = told.length / (await seconds(async () => void verifyChain(told)));
  const read = notices / (await seconds(() => readAll((recipient, at) => reader.after(recipient, at, page))));
  const select = `select *, convert_from(data, 'UTF8') from ledger.notice where recipient = $1 and number > $2 order by number limit ${page}`;
  const floor =
    notices / (await seconds(() => readAll(async (whose, at) => (await courier.query(select, [whose, at])).rows)));
  await courier.end();
  await pool.end();
  return { append, read, floor, verify, bytes: Number(rows[0]?.bytes) / notices };
}

async function prepare(pool: Pool): Promise<void> {
  await pool.query(`
    create role vaern_courier; create role vaern_agency; create role vaern_agency_writer;
    create schema directory; create table directory.role_recipient (role name, recipient text);
    create schema vault;
    create table vault.bar (recipient text, case_id uuid, ground text, whole boolean);
    create function vault.barred_grounds() returns table (recipient text, case_id uuid, ground text)
      language sql stable as 'select recipient, case_id, ground from vault.bar';
    create function vault.is_barred(text, uuid) returns boolean language sql stable return false;
    create function vault.is_ground_barred(text, uuid, text) returns boolean language sql stable return false;`);
  await new Ledger1763000000400().up({ query: (sql: string) => pool.query(sql) } as unknown as QueryRunner);
}

async function appendAll(pool: Pool, batches: readonly (readonly NoticeDraft[])[]): Promise<void> {
  const writer = new LedgerWriter();
  const tx = await pool.connect();
  for (const drafts of batches) {
    await tx.query('begin; set local role vaern_courier');
    await writer.append(tx, drafts);
    await tx.query('commit');
  }
  tx.release();
}

async function readAll(page: (recipient: string, after: number) => Promise<readonly unknown[]>): Promise<void> {
  for (const recipient of recipients) {
    for (let at = 0, got = 1; got > 0; at += got) got = (await page(recipient, at)).length;
  }
}

function draftsFor(chance: Chance, count: number, nth: number): readonly NoticeDraft[] {
  return Array.from({ length: count }, (_, at) => ({
    id: chance.id(),
    recipient: recipients[at % 3] ?? '',
    stream: 'case',
    caseId: chance.id(),
    type: 'IncidentLogged',
    toldAt: '2026-11-20T09:00:00.000Z',
    legalBasis: 'consent',
    occurredAt: '2026-11-19T21:30:00.000Z',
    recordedAt: '2026-11-20T08:59:59.999Z',
    backfill: false,
    tableVersion: 1,
    version: nth,
    grounds: [chance.id()],
    data: {
      factId: chance.id(),
      entryRef: 'abcdefgh',
      channels: ['sms'],
      behaviours: ['contact', 'threat'],
      by: { actor: 's-abcdefghijklmnopqrstuvwxyz', unit: 'u-abcdefghijklmnopqrstuvwxyz', role: 'visitator' },
      parts: [partOf(chance), partOf(chance)],
    },
  }));
}

const partOf = (chance: Chance) => ({
  id: chance.id(),
  class: 'log-text',
  person: chance.id(),
  commitment: chance.bytes(32).toString('base64url'),
  ciphertext: chance.bytes(220).toString('base64'),
});

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}
