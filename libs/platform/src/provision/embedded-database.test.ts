import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chmodSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { scratchFolder } from '../../test/scratch';
import { asLogin } from './database-url';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database';

let folder: string;
let database: EmbeddedDatabase;
beforeAll(async () => {
  folder = scratchFolder();
  chmodSync(folder, 0o711);
  database = await startEmbeddedDatabase(folder);
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

async function asked<Row extends object>(url: string, sql: string): Promise<Row | undefined> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

it('is a database of its own, on a socket and no port', async () => {
  const sql = `select current_database() as name, current_setting('listen_addresses') as listens`;
  expect(await asked(database.admin, sql)).toEqual({ name: 'vaern', listens: '' });
});

it('lets nobody in without the password, which only its owner can read', async () => {
  await expect(asked(asLogin(database.admin, 'postgres', 'postgres'), 'select 1')).rejects.toThrow(/password/);
  expect(statSync(path.join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(folder, 'postgres')).mode & 0o777).toBe(0o700);
});

it('is taken over, with what it holds, by a hub that starts after one that was killed', async () => {
  await asked(database.admin, 'create table kept (it int)');
  const again = await startEmbeddedDatabase(folder);
  expect(again.admin).toBe(database.admin);
  expect(await asked(again.admin, `select to_regclass('kept') is not null as there`)).toEqual({ there: true });
});

it('keeps what it holds over a stop and a start', async () => {
  await database.stop();
  await expect(asked(database.admin, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  database = await startEmbeddedDatabase(folder);
  expect(await asked(database.admin, `select to_regclass('kept') is not null as there`)).toEqual({ there: true });
});
