import { seededChances, type Chance } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { Pool, type PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import {
  FileKeyring,
  newKeyFile,
  onlyFor,
  PgDoor,
  PgHoldings,
  PgSealer,
  Vault1763000000001,
  type Grant,
  type HeldPart,
  type KeyFile,
  type Reader,
  type ToSeal,
} from '../src';

export const home = 'municipality:0561/visitation';
export const police = 'police:1464/intake';
export const policeRestricted = 'police:1464/restricted';
export const centre = 'centre:dk/affected';

const recipients: Readonly<Record<string, readonly string[]>> = {
  vaern_municipality_0561: [home, 'municipality:0561/family'],
  vaern_police_1464: [police],
  vaern_police_1464_restricted: [policeRestricted],
  vaern_centre_dk: [centre],
  vaern_centre_dk_perpetrators: ['centre:dk/perpetrators'],
  vaern_police_1464_writer: [police],
};
export const agencyRoles = Object.keys(recipients).filter((role) => !role.endsWith('_writer'));
export const serviceRoles = ['vaern_casedesk', 'vaern_courier', 'vaern_oversight', 'vaern_timekeeper'];
export const viewWriter = 'vaern_police_1464_writer';
export const agencies = ['municipality:0561', 'police:1464', 'centre:dk'];

export const roleOf = (recipient: string) =>
  agencyRoles.find((role) => recipients[role]?.includes(recipient)) ?? 'vaern_nobody';

/** Ids and bytes for tests: the same in every run of one test file. */
export const chanceOf = (seed: string): Chance => seededChances(seed).for('test');

/** A database with the vault in it, every role of the cast, and everyone's side of the door. */
export class Stage {
  readonly chance = chanceOf('stage');
  readonly keyFile: KeyFile = newKeyFile({ agencies, desk: ['aliases'] }, chanceOf('keys'));
  readonly keyring = new FileKeyring(this.keyFile);
  readonly #pools = new Map<string, Pool>();
  #sealer: PgSealer | undefined;
  #holdings: PgHoldings | undefined;

  private constructor(readonly database: TestDatabase) {}

  static async raise(): Promise<Stage> {
    const stage = new Stage(await freshDatabase());
    const { pool, name } = stage.database;
    await makeRoles(pool);
    await pool.query(`grant create on database ${name} to vaern_owner`);
    const owner = await pool.connect();
    await owner.query('set role vaern_owner');
    await owner.query(`create schema directory;
      create table directory.role_recipient (
        role name, recipient text, agency text, writes boolean not null default false, primary key (role, recipient))`);
    for (const [role, ofRole] of Object.entries(recipients)) {
      for (const recipient of ofRole) {
        const row = [role, recipient, recipient.split('/')[0]];
        await owner.query('insert into directory.role_recipient values ($1, $2, $3)', row);
      }
    }
    await new Vault1763000000001().up({ query: (sql: string) => owner.query(sql) } as unknown as QueryRunner);
    owner.release(true);
    return stage;
  }

  async strike(): Promise<void> {
    // A test that failed may still hold a client: dropping the database ends what does not end itself.
    for (const pool of this.#pools.values()) void pool.end();
    await this.database.drop();
  }

  /** A pool that logs in as this role. */
  as(role: string): Pool {
    const known = this.#pools.get(role);
    if (known) return known;
    const pool = new Pool({ connectionString: this.database.as(role, 'stage'), max: 20 });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.#pools.set(role, pool);
    return pool;
  }

  sealer(keyring = this.keyring): PgSealer {
    return new PgSealer({ seat: { pool: this.as('vaern_casedesk') }, keyring, chance: this.chance });
  }

  holdings(keyring = this.keyring): PgHoldings {
    return new PgHoldings({ seat: { pool: this.as('vaern_courier') }, keyring, chance: this.chance });
  }

  /** The door of a gateway that serves every agency, or of a process that has these agencies' keys alone. */
  door(keyring = this.keyring): PgDoor {
    const pool = this.as('vaern_gateway');
    return new PgDoor({ seatOf: (recipient) => ({ pool, role: roleOf(recipient) }), keyring });
  }

  keyringOf(...of: string[]): FileKeyring {
    return new FileKeyring(onlyFor(this.keyFile, { agencies: of, desk: [] }));
  }

  /** One transaction of the courier. */
  async telling<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    const tx = await this.as('vaern_courier').connect();
    try {
      await tx.query('begin');
      const result = await work(tx);
      await tx.query('commit');
      return result;
    } catch (error) {
      await tx.query('rollback');
      throw error;
    } finally {
      tx.release();
    }
  }

  /** Seals one text for each class, as the home recipient's unless told otherwise. */
  async sealed(caseId: string, texts: Readonly<Record<string, string>>, of: Partial<ToSeal> = {}): Promise<HeldPart[]> {
    const person = of.person ?? this.chance.id();
    const factId = of.factId ?? this.chance.id();
    const words = Object.entries(texts).map(([kind, text]) => ({
      factId,
      class: kind,
      person,
      fields: { text },
      holder: of.holder ?? home,
      ...(of.ground !== undefined && { ground: of.ground }),
    }));
    const { parts } = await (this.#sealer ??= this.sealer()).seal(caseId, words, this.chance);
    return parts.map((part) => ({ ...part, factId }));
  }

  /** Tells these parts to a recipient on a ground, as the courier does. */
  async told(recipient: string, caseId: string, ground: string, parts: readonly HeldPart[]): Promise<void> {
    const grants: Grant[] = [{ recipient, caseId, ground, parts }];
    const holdings = (this.#holdings ??= this.holdings());
    await holdings.prepare(grants);
    await this.telling((tx) => holdings.grant(tx, grants));
  }

  /** What a recipient's reader reads of these parts, in the order asked. */
  async read(recipient: string, caseId: string, parts: readonly HeldPart[]): Promise<unknown[]> {
    const opened = await this.door().open(readerOf(recipient), recipient, [{ caseId, parts }]);
    return parts.map(({ id }) => opened.get(id)?.fields.text);
  }
}

export const readerOf = (recipient: string, changed: Partial<Reader> = {}): Reader => ({
  account: 'a-17',
  agency: recipient.split('/')[0] ?? '',
  unit: recipient,
  role: 'case-officer',
  purpose: 'case-work',
  policies: ['officer-opens-assigned'],
  requestId: 'r-1',
  ...changed,
});

/** Roles belong to the server: they may be there from another database's tests. */
async function makeRoles(pool: Pool): Promise<void> {
  const groups = ['vaern_owner', 'vaern_agency', 'vaern_agency_writer'];
  const logins = [...agencyRoles, ...serviceRoles, viewWriter, 'vaern_gateway'];
  for (const role of [...groups, ...logins]) {
    const make = `create role ${role} ${groups.includes(role) ? 'nologin' : `login password 'stage'`}`;
    await pool.query(`do $$ begin ${make}; exception when duplicate_object then null; end $$`);
    await pool.query(`alter role ${role} reset all`);
  }
  for (const role of agencyRoles) {
    await pool.query(`grant vaern_agency to ${role} with inherit true, set false`);
    await pool.query(`grant ${role} to vaern_gateway with inherit false, set true`);
  }
  await pool.query(`grant vaern_agency_writer to ${viewWriter} with inherit true, set false`);
}
