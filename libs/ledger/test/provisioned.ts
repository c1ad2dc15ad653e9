import { Database, provision, type MigrationClass } from '@vaern/platform';
import { freshDatabase } from '@vaern/test-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool, PoolClient } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  Ledger1763000000400,
  LedgerHeads1763700000700,
  LedgerWatching1763700000601,
  LedgerWriter,
  PgLedgerReader,
  PgPublishedCursors,
  type Notice,
  type NoticeDraft,
} from '../src/index';

/** The vault's bars, as far as the ledger asks for them. */
class Bars1763000000100 implements MigrationInterface {
  name = 'Bars1763000000100';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema vault;
      create table vault.bar (recipient text, case_id uuid, ground text, whole_case boolean, settled boolean default false);
      create function vault.barred_grounds() returns table (recipient text, case_id uuid, ground text)
        language sql stable as 'select recipient, case_id, ground from vault.bar';
      create function vault.is_barred(r text, c uuid) returns boolean language sql stable return exists (
        select from vault.bar b where b.recipient = r and b.case_id = c and b.whole_case and not b.settled);
      create function vault.is_ground_barred(r text, c uuid, g text) returns boolean language sql stable return exists (
        select from vault.bar b
         where b.recipient = r and b.case_id = c and (b.whole_case or b.ground = g) and not b.settled);`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}

const migrations: readonly MigrationClass[] = [
  Bars1763000000100,
  Ledger1763000000400,
  LedgerWatching1763700000601,
  LedgerHeads1763700000700,
];

/** Two recipients of one agency, one of another, and the roles that read them. */
export const home = 'municipality:0561/visitation';
export const family = 'municipality:0561/family';
export const police = 'police:1464/intake';
const roles = [home, family, police].map((recipient) => {
  const agency = recipient.split('/')[0] ?? '';
  const [kind = ''] = agency.split(':');
  return { role: `vaern_${agency.replace(':', '_')}`, recipient, agency, kind, writes: false };
});
export const roleOf = (recipient: string): string => `vaern_${(recipient.split('/')[0] ?? '').replace(':', '_')}`;

/** A provisioned database with a ledger, its courier and its agencies. */
export class LedgerDatabase {
  readonly writer = new LedgerWriter();
  /** As each recipient's own agency. */
  readonly reader = new PgLedgerReader((recipient, sql, params) => this.hub.read(roleOf(recipient), sql, params));
  /** As the courier. */
  readonly all = new PgLedgerReader((_, sql, params) => this.hub.read('vaern_courier', sql, params));
  readonly cursors = new PgPublishedCursors((_, sql, params) =>
    this.hub.inRole('vaern_courier', async (tx) => (await tx.query(sql, [...params])).rows),
  );

  private constructor(
    readonly superuser: Pool,
    readonly hub: Database,
    /** The address of the hub's own login. */
    readonly url: string,
    readonly drop: () => Promise<void>,
  ) {}

  static async make(): Promise<LedgerDatabase> {
    const fresh = await freshDatabase();
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'vaern-ledger-'));
    const { hub } = await provision({ admin: fresh.url, dataFolder, roles, migrations });
    const database = new Database({ url: hub });
    return new LedgerDatabase(fresh.pool, database, hub, async () => {
      await database.close();
      await fresh.drop();
      rmSync(dataFolder, { recursive: true });
    });
  }

  asCourier<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    return this.hub.inRole('vaern_courier', work);
  }

  append(...drafts: readonly NoticeDraft[]): Promise<readonly Notice[]> {
    return this.asCourier((tx) => this.writer.append(tx, drafts));
  }

  async bar(
    recipient: string,
    caseId: string,
    ground: string,
    { wholeCase = false, settled = false } = {},
  ): Promise<void> {
    await this.superuser.query('insert into vault.bar values ($1, $2, $3, $4, $5)', [
      recipient,
      caseId,
      ground,
      wholeCase,
      settled,
    ]);
  }

  async whole(recipient: string): Promise<readonly Notice[]> {
    return this.reader.after(recipient, 0, 10_000);
  }
}
