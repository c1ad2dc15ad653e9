import type { StoredFact } from '@vaern/casework';
import { Directory, Names } from '@vaern/directory';
import { follow, noAccess, versionOf, type Who } from '@vaern/disclosure';
import { MemoryEventStore } from '@vaern/event-store';
import { Ledger1763000000400, LedgerWriter, PgLedgerReader, type Notice } from '@vaern/ledger';
import {
  Database,
  SetClock,
  noFailpoints,
  provision,
  seededChances,
  silentLogger,
  systemChance,
  type FailpointName,
} from '@vaern/platform';
import { freshDatabase } from '@vaern/test-kit';
import { FileKeyring, PgHoldings, PgSealer, Vault1763000000001, newKeyFile } from '@vaern/vault';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, type Pool } from 'pg';
import { Courier, Courier1763700000002, noFigures, type CourierParts } from '../src';

export const home = 'municipality:0561/visitation';
export const family = 'municipality:0561/family';
export const police = 'police:1464/intake';
export const centre = 'centre:dk/affected';

const directory = new Directory();
const names = new Names(directory, { aliasKey: Buffer.alloc(32, 7), pseudonymKeys: {} });
export const aliasIn = (caseId: string, unit: string): string => names.aliasOf(caseId, unit) ?? '';
const whoIn =
  (caseId: string): Who =>
  (alias) => {
    const unit = directory.unit(names.unitBehind(caseId, alias) ?? '');
    return unit?.recipient
      ? { recipient: unit.id, standing: unit.standing, column: directory.columnOf(unit.id) }
      : undefined;
  };

/** A real vault and a real ledger in a provisioned database, facts in memory, and couriers to start and kill. */
export class House {
  readonly store = new MemoryEventStore();
  readonly clock = new SetClock('2026-11-20T10:00:00.000Z');
  readonly sealer: PgSealer;
  readonly holdings: PgHoldings;
  readonly reader: PgLedgerReader;
  readonly #couriers = new Set<Courier>();

  private constructor(
    readonly superuser: Pool,
    readonly database: Database,
    readonly url: string,
    readonly drop: () => Promise<void>,
  ) {
    const keyring = new FileKeyring(
      newKeyFile({ agencies: directory.agencies().map(({ id }) => id), desk: [] }, systemChance),
    );
    const seat = (role: string) => ({ pool: database.pool, role });
    this.sealer = new PgSealer({ seat: seat('vaern_casedesk'), keyring, chance: systemChance });
    this.holdings = new PgHoldings({ seat: seat('vaern_courier'), keyring, chance: systemChance });
    this.reader = new PgLedgerReader((recipient, sql, params) =>
      database.read(directory.roleOf(recipient), sql, params),
    );
  }

  static async build(): Promise<House> {
    const fresh = await freshDatabase();
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'vaern-courier-'));
    const migrations = [Vault1763000000001, Ledger1763000000400, Courier1763700000002];
    const { hub } = await provision({ admin: fresh.url, dataFolder, roles: directory.roleRecipients(), migrations });
    const database = new Database({ url: hub });
    return new House(fresh.pool, database, hub, async () => {
      await database.close();
      await fresh.drop();
      rmSync(dataFolder, { recursive: true });
    });
  }

  async tearDown(): Promise<void> {
    for (const courier of this.#couriers) await courier.stop();
    await this.store.close();
    await this.drop();
  }

  parts(other: Partial<CourierParts> = {}): CourierParts {
    return {
      store: this.store,
      inTransaction: (work) => this.database.inRole('vaern_courier', work),
      connect: () => new Client({ connectionString: this.url }),
      ledger: new LedgerWriter(),
      holdings: this.holdings,
      whoIn,
      clock: this.clock,
      chances: seededChances('courier'),
      failpoints: noFailpoints,
      logger: silentLogger,
      figures: noFigures,
      bell: { ring: () => undefined },
      ...other,
    };
  }

  courier(other: Partial<CourierParts> = {}): Courier {
    const courier = new Courier(this.parts(other));
    this.#couriers.add(courier);
    return courier;
  }

  /** A courier that tells until everything is told, and stops. */
  async tellAll(other: Partial<CourierParts> = {}): Promise<void> {
    const courier = this.courier(other);
    await courier.start();
    await this.allTold();
    await courier.stop();
  }

  /** Resolves when the checkpoint stands at the last event and nobody lags. */
  async allTold(): Promise<void> {
    const last = await this.store.last();
    for (let tries = 0; tries < 1_000; tries += 1) {
      const { rows } = await this.superuser.query<{ at: string | null; lags: string }>(
        'select (select event_id from ledger.checkpoint) as at, (select count(*) from courier.lagging) as lags',
      );
      if (rows[0]?.at === (last?.id ?? null) && rows[0].lags === '0') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('not everything was told in time');
  }

  notices(recipient: string): Promise<readonly Notice[]> {
    return this.reader.after(recipient, 0, 100_000);
  }

  /** Notices in short: types, late ones in brackets, those without data with a dash. */
  async typesTo(recipient: string): Promise<readonly string[]> {
    const notices = await this.notices(recipient);
    return notices.map(({ type, backfill, data }) => `${data ? '' : '-'}${backfill ? `(${type})` : type}`);
  }

  /** How many keys a recipient holds on each ground of a case. */
  async keys(recipient: string, caseId: string): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.superuser.query<{ ground: string; keys: string }>(
      `select h.ground, count(*) as keys from vault.root r join vault.holding h on h.root = r.id
        where r.recipient = $1 and r.case_id = $2 group by h.ground`,
      [recipient, caseId],
    );
    return Object.fromEntries(rows.map(({ ground, keys }) => [ground, Number(keys)]));
  }

  /** What the recipient's version of the case is to everybody who counts it from the facts. */
  async version(recipient: string, caseId: string): Promise<number> {
    const access = noAccess();
    for await (const { id, type, data } of this.store.read(`case-${caseId}`)) {
      follow(access, { ...(data as unknown as StoredFact), id, type }, whoIn(caseId));
    }
    return versionOf(access, recipient);
  }

  async pendingBars(): Promise<number> {
    const { rows } = await this.superuser.query('select from vault.pending_bars()');
    return rows.length;
  }
}

/** Throws at the n-th hit of a failpoint, as a process that is killed there would stop. */
export const failingAt = (name: FailpointName, times = 1) => {
  let left = times;
  return {
    hit: async (reached: FailpointName) => {
      if (reached === name && (left -= 1) === 0) throw new Error(`killed at ${name}`);
    },
  };
};
