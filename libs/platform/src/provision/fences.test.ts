import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { fences } from './fences';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query(`
    drop schema if exists police cascade;
    create schema police;
    create table police.inbox (recipient text);
    alter table police.inbox enable row level security;
    alter table police.inbox force row level security`),
);

const holes = async (sql: string) => {
  await database.pool.query(sql);
  return fences(database.pool, ['police', 'centre']);
};

it('is satisfied with tables that are forced, and views that ask as their reader', async () => {
  expect(await holes('create view police.open with (security_invoker = true) as select * from police.inbox')).toEqual(
    [],
  );
  expect(await holes('create view police.wide with (security_invoker) as select * from police.inbox')).toEqual([]);
});

it.each([
  ['create table police.bare (x int)', 'police.bare', 'no-row-security'],
  ['create table police.split (x int) partition by list (x)', 'police.split', 'no-row-security'],
  [
    'create table police.half (x int); alter table police.half enable row level security',
    'police.half',
    'row-security-not-forced',
  ],
  ['alter table police.inbox no force row level security', 'police.inbox', 'row-security-not-forced'],
  ['create view police.leak as select * from police.inbox', 'police.leak', 'definer-view'],
  [
    'create view police.off with (security_invoker = false) as select * from police.inbox',
    'police.off',
    'definer-view',
  ],
  [
    'create view police.barred with (security_barrier = true) as select * from police.inbox',
    'police.barred',
    'definer-view',
  ],
  ['create materialized view police.copy as select * from police.inbox', 'police.copy', 'materialised-view'],
  [
    'create function police.all() returns bigint language sql security definer as $$ select count(*) from police.inbox $$',
    'police.all',
    'definer-function',
  ],
])('finds %s', async (sql, relation, fault) => {
  expect(await holes(sql)).toEqual([{ relation, fault }]);
});

it('looks only where it is told to', async () => {
  expect(await holes('create table public.bare (x int)')).toEqual([]);
});
