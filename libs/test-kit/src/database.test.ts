import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { freshDatabase } from './database';

it('is a real PostgreSQL', async () => {
  const database = await freshDatabase();
  const { rows } = await database.pool.query<{ version: string }>('select version()');
  expect(rows[0]?.version).toMatch(/^PostgreSQL 1[78]/);
  await database.drop();
});

it('starts without the roles of the database before', async () => {
  const before = await freshDatabase();
  await before.pool.query(`create role t_stranger login password 'before'`);
  await before.pool.query(`create role t_group; grant t_group to t_stranger`);
  await before.drop();
  const after = await freshDatabase();
  const { rows } = await after.pool.query(`select rolname from pg_roles where rolname like 't\\_%'`);
  expect(rows).toEqual([]);
  await after.drop();
});

it('starts without the databases of a test process that was killed', async () => {
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const before = await freshDatabase();
  await before.pool.query(`create database t_${gone}_left`);
  await before.drop();
  const [after, beside] = [await freshDatabase(), await freshDatabase()];
  const { rows } = await after.pool.query<{ datname: string }>(
    `select datname from pg_database where datname like 't\\_%' order by 1`,
  );
  expect(rows.map(({ datname }) => datname)).toEqual([after.name, beside.name].toSorted());
  await after.drop();
  await beside.drop();
});
