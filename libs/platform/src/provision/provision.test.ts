import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agencies } from '../../test/agencies';
import { scratchFolder } from '../../test/scratch';
import { Database } from '../database';
import { provision, provisionProcess, type Provisioned } from './provision';

class Inbox1763000000001 implements MigrationInterface {
  name = 'Inbox1763000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table police.inbox (recipient text not null, words text not null);
      alter table police.inbox enable row level security;
      alter table police.inbox force row level security;
      create policy told on police.inbox using (recipient in
        (select r.recipient from directory.role_recipient r where r.role = current_user));
      grant select on police.inbox to vaern_police_readers;
      grant select, insert on police.inbox to vaern_police_writers`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table police.inbox');
  }
}

const migrations = [Inbox1763000000001];
const grants = ['grant usage on schema police to vaern_timekeeper', 'grant select on police.inbox to vaern_timekeeper'];
const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

describe('a provisioned database', () => {
  let database: TestDatabase;
  let options: Parameters<typeof provision>[0];
  let provisioned: Provisioned;
  let hub: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    options = { admin: database.url, dataFolder: scratchFolder(), roles: agencies, migrations, grants };
    provisioned = await provision(options);
    hub = new Database({ url: provisioned.hub });
    await hub.inRole('vaern_police_1464_writer', (tx) =>
      tx.query(`insert into police.inbox values ('police:1464/intake', 'hers')`),
    );
  });
  afterAll(async () => {
    await hub.close();
    await database.drop();
  });

  it('keeps every table with an owner that nobody can log in as, or become', async () => {
    const { rows } = await database.pool.query(
      `select tableowner, count(*)::int from pg_tables where schemaname in ('police', 'directory', 'platform') group by 1`,
    );
    expect(rows).toEqual([{ tableowner: 'vaern_owner', count: 3 }]);
    await expect(hub.read('vaern_owner', 'select 1')).rejects.toThrow(/permission denied to set role/);
  });

  it('gives logins to processes and to nobody else', async () => {
    const { rows } = await database.pool.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'vaern\\_%' and rolcanlogin
          and pg_catalog.has_database_privilege(oid, current_database(), 'connect') order by 1`,
    );
    expect(rows.map(({ rolname }) => rolname.replace(/[0-9a-f]{8}$/, '…'))).toEqual([
      'vaern_gateway_at_…',
      'vaern_hub_at_…',
    ]);
  });

  it('gives no role of its own any power over the server', async () => {
    const { rows } = await database.pool.query(
      `select rolname from pg_roles where rolname like 'vaern\\_%'
          and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)`,
    );
    expect(rows).toEqual([]);
  });

  it('gives the hub nothing until it says in which role', async () => {
    await expect(hub.pool.query('select * from police.inbox')).rejects.toThrow(/permission denied/);
    await expect(hub.pool.query('select * from directory.role_recipient')).rejects.toThrow(/permission denied/);
  });

  it('shows each agency its own rows', async () => {
    const words = (role: string) => hub.read(role, 'select words from police.inbox');
    expect(await words('vaern_police_1464')).toEqual([{ words: 'hers' }]);
    expect(await words('vaern_police_1465')).toEqual([]);
    expect(await words('vaern_police_1464_restricted')).toEqual([]);
    await expect(words('vaern_centre_dk')).rejects.toThrow(/permission denied/);
  });

  it('gives the rights that were asked for besides, and rows to nobody by that', async () => {
    expect(await hub.read('vaern_timekeeper', 'select words from police.inbox')).toEqual([]);
    await expect(hub.read('vaern_courier', 'select words from police.inbox')).rejects.toThrow(/permission denied/);
  });

  it('lets readers write nothing', async () => {
    const write = hub.inRole('vaern_police_1464', (tx) => tx.query(`insert into police.inbox values ('x', 'y')`));
    await expect(write).rejects.toThrow(/permission denied/);
  });

  it('lets nobody become a group, nor write who reads what', async () => {
    for (const group of ['vaern_agency', 'vaern_agency_writer', 'vaern_police_readers', 'vaern_police_writers']) {
      await expect(hub.read(group, 'select 1')).rejects.toThrow(/permission denied to set role/);
    }
    for (const role of ['vaern_police_1464', 'vaern_courier', 'vaern_casedesk']) {
      const take = `insert into directory.role_recipient values ('${role}', 'police:1465/intake', 'police:1465')`;
      await expect(hub.inRole(role, (tx) => tx.query(take))).rejects.toThrow(/permission denied/);
    }
  });

  it('lets no role make a schema, a table or a temporary table', async () => {
    for (const statement of ['create schema x', 'create table public.x ()', 'create temporary table x ()']) {
      await expect(hub.inRole('vaern_casedesk', (tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it('gives a gateway the agencies and no service', async () => {
    const gateway = new Database({ url: provisioned.gateway });
    expect(await gateway.read('vaern_police_1464', 'select words from police.inbox')).toHaveLength(1);
    for (const role of ['casedesk', 'courier', 'timekeeper', 'oversight', 'sessions', 'knowledge'].map(
      (name) => `vaern_${name}`,
    )) {
      await expect(gateway.read(role, 'select 1')).rejects.toThrow(/permission denied to set role/);
    }
    await gateway.close();
  });

  it('gives the police’s own process the police and nobody else', async () => {
    const police = new Database({ url: await provisionProcess('police:1464', options) });
    expect(await police.read('vaern_police_1464', 'select words from police.inbox')).toHaveLength(1);
    expect(await police.read('vaern_police_1464_restricted', 'select words from police.inbox')).toEqual([]);
    for (const role of ['vaern_police_1465', 'vaern_centre_dk', 'vaern_casedesk', 'vaern_police_readers', 'postgres']) {
      await expect(police.read(role, 'select 1')).rejects.toThrow(/permission denied to set role/);
    }
    await police.close();
  });

  it('gives a service of its own that service', async () => {
    const courier = new Database({ url: await provisionProcess('courier', options) });
    expect(await courier.read('vaern_courier', 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(courier.read('vaern_casedesk', 'select 1')).rejects.toThrow(/permission denied to set role/);
    await courier.close();
  });

  it('knows no other process', async () => {
    await expect(provisionProcess('police:9999', options)).rejects.toThrow(/no process is called/);
  });

  it('lets its logins into no other database', async () => {
    const other = await freshDatabase();
    await provision({ ...options, admin: other.url, dataFolder: scratchFolder() });
    const elsewhere = provisioned.hub.replace(database.name, other.name);
    await expect(as(elsewhere, (client) => client.query('select 1'))).rejects.toThrow(/permission denied for database/);
    expect(await hub.read('vaern_casedesk', 'select 1 as one')).toEqual([{ one: 1 }]);
    await other.drop();
  });

  it('tells the server no password, which could then stand in its log', async () => {
    const asked = jest.spyOn(Client.prototype, 'query');
    await provision(options);
    const texts = JSON.stringify(asked.mock.calls.map(([text]) => (typeof text === 'string' ? text : '')));
    asked.mockRestore();
    expect(texts).toContain('SCRAM-SHA-256$');
    const folder = path.join(options.dataFolder, 'logins');
    for (const file of readdirSync(folder)) expect(texts).not.toContain(readFileSync(path.join(folder, file), 'utf8'));
  });

  it('keeps passwords in files that only their owner reads', async () => {
    const folder = path.join(options.dataFolder, 'logins');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder)) {
      expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(/^[\w-]{32}$/);
    }
  });

  it('is the same after a second provisioning, which runs no migration again', async () => {
    const again = await provision(options);
    expect(again).toEqual({ ...provisioned, migrated: [] });
    expect(provisioned.migrated).toEqual(['Inbox1763000000001']);
    expect(await hub.read('vaern_police_1464', 'select words from police.inbox')).toHaveLength(1);
  });

  it('takes back what a login was given beyond its process', async () => {
    const login = new URL(provisioned.gateway.replace('@/', '@socket/')).username;
    await database.pool.query(`grant vaern_casedesk to ${login} with inherit true`);
    await provision(options);
    await as(provisioned.gateway, (client) =>
      expect(client.query('set role vaern_casedesk')).rejects.toThrow(/permission denied to set role/),
    );
  });

  it('makes a new password when the old one’s file is gone', async () => {
    rmSync(path.join(options.dataFolder, 'logins'), { recursive: true });
    const { hub: renewed } = await provision(options);
    expect(renewed).not.toBe(provisioned.hub);
    await as(renewed, (client) => client.query('select 1'));
    await expect(as(provisioned.hub, (client) => client.query('select 1'))).rejects.toThrow(/password/);
  });
});

describe('an agency that leaves', () => {
  it('reads nothing from then on', async () => {
    const database = await freshDatabase();
    const options = { admin: database.url, dataFolder: scratchFolder(), roles: agencies, migrations };
    const { hub } = await provision(options);
    const recipients = async () => {
      const { rows } = await database.pool.query<{ recipient: string }>(
        'select distinct recipient from directory.role_recipient order by 1',
      );
      return rows.map(({ recipient }) => recipient);
    };
    expect(await recipients()).toContain('police:1465/intake');
    await provision({ ...options, roles: agencies.filter(({ agency }) => agency !== 'police:1465') });
    expect(await recipients()).toEqual(['centre:dk/affected', 'police:1464/intake', 'police:1464/restricted']);
    await as(hub, (client) =>
      expect(client.query('set role vaern_police_1465')).rejects.toThrow(/permission denied to set role/),
    );
    await database.drop();
  });
});

describe('provisioning twice at once', () => {
  it('of one database does the work once', async () => {
    const database = await freshDatabase();
    const options = { admin: database.url, dataFolder: scratchFolder(), roles: agencies, migrations };
    const both = await Promise.all([provision(options), provision(options), provision(options)]);
    expect(both.flatMap(({ migrated }) => migrated)).toEqual(['Inbox1763000000001']);
    expect(new Set(both.map(({ hub }) => hub)).size).toBe(1);
    await database.drop();
  });

  it('of databases on one server does not trip over the roles they share', async () => {
    const databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()]);
    const all = await Promise.all(
      databases.map(({ url }) =>
        provision({ admin: url, dataFolder: scratchFolder(), roles: agencies, migrations: [] }),
      ),
    );
    for (const { hub } of all) await as(hub, (client) => client.query(`set role ${agencies[0]?.role}`));
    await Promise.all(databases.map((database) => database.drop()));
  });
});

describe('an administrator who is no superuser', () => {
  it('can provision a database of its own', async () => {
    const database = await freshDatabase();
    const admin = `admin_${database.name}`;
    await database.pool.query(
      `create role ${admin} login createrole password 'secret'; alter database ${database.name} owner to ${admin}`,
    );
    const url = database.as(admin, 'secret');
    const { hub } = await provision({ admin: url, dataFolder: scratchFolder(), roles: agencies, migrations });
    await as(hub, (client) => client.query(`set role ${agencies[0]?.role}`));
    await database.drop();
  });
});
