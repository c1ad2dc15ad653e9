import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { agencies } from '../test/agencies';
import { scratchFolder } from '../test/scratch';
import { DemoMark, isDemo } from './demo-mark';
import { provision } from './provision/provision';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const made = (demo: boolean) =>
  provision({ admin: database.url, dataFolder: scratchFolder(), roles: agencies, migrations: [], demo });

it('is made with a new database that is asked to be a demo', async () => {
  expect((await made(true)).demo).toBe(true);
  expect(await isDemo(database.pool)).toBe(true);
  expect(await DemoMark.of(database.pool)).toBeInstanceOf(DemoMark);
});

it('is not on a database that was not asked to be one, nor on one that nobody provisioned', async () => {
  expect(await isDemo(database.pool)).toBe(false);
  expect((await made(false)).demo).toBe(false);
  expect(await DemoMark.of(database.pool)).toBeUndefined();
});

it('is never added afterwards', async () => {
  await made(false);
  expect((await made(true)).demo).toBe(false);
});

it('is never removed', async () => {
  await made(true);
  expect((await made(false)).demo).toBe(true);
});

it('is not given to a database that already holds something', async () => {
  await database.pool.query('create table patients (name text)');
  expect((await made(true)).demo).toBe(false);
});

it.each([
  'update origin.mark set demo = not demo',
  'delete from origin.mark',
  'truncate origin.mark',
  'insert into origin.mark values (false, true)',
])('refuses %s, even to a superuser who is in a hurry', async (change) => {
  await made(false);
  await expect(database.pool.query(change)).rejects.toThrow(/never changes/);
  await expect(database.pool.query(`set session_replication_role = replica; ${change}`)).rejects.toThrow(/never/);
});

it.each([
  'drop table origin.mark',
  'drop schema origin cascade',
  'drop trigger mark_stands on origin.mark',
  'alter table origin.mark disable trigger all',
  'create or replace function origin.stands() returns trigger language plpgsql as $$ begin return new; end $$',
])('the owner of the tables cannot %s', async (change) => {
  await made(false);
  await expect(database.pool.query(`begin; set local role vaern_owner; ${change}; commit`)).rejects.toThrow(
    /must be owner|permission denied/,
  );
});

it('can be read by every process', async () => {
  const { hub } = await made(true);
  const { Database } = await import('./database');
  const db = new Database({ url: hub });
  expect(await isDemo(db.pool)).toBe(true);
  await db.close();
});

it('cannot be made up', () => {
  // @ts-expect-error only reading a database gives a mark
  const assembled: DemoMark = { wasRead: true };
  // @ts-expect-error nobody else makes one
  const forged = () => new DemoMark();
  expect([assembled, forged]).toHaveLength(2);
});
