import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { anEvent, aStream, events } from '../../test/conformance/trial';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import { NO_STREAM } from '../event-store';
import { PostgresEventStore } from './postgres-event-store';
import { mayAppendEvents, mayReadEvents } from './rights';

const DENIED = { code: '42501' };

let database: StoreDatabase;
const pools = new Map<string, Pool>();
const as = (who: string): Pool => pools.get(who) ?? database.pool;

beforeAll(async () => {
  database = await storeDatabase();
  const rights = { writer: mayAppendEvents, reader: mayReadEvents, stranger: () => [] };
  for (const [who, grants] of Object.entries(rights)) {
    const name = `${who}_${database.name}`;
    await database.pool.query(`create role ${name} login password 'only for this test'`);
    for (const sql of grants(name)) await database.pool.query(sql);
    pools.set(who, database.another({ name, password: 'only for this test' }));
  }
  await new PostgresEventStore(as('writer')).append(aStream(), NO_STREAM, [anEvent({ kept: true })]);
});
afterAll(async () => {
  for (const who of pools.keys()) await database.pool.query(`drop owned by ${who}_${database.name}`);
  await database.drop();
});

describe('who may append', () => {
  it.each([
    [`update event_store.event set data = '{}'`],
    ['delete from event_store.event'],
    ['truncate event_store.event'],
    [`insert into event_store.event values (9, gen_random_uuid(), 0, 's', 't', '{}', '{}')`],
    ['drop table event_store.event'],
  ])('cannot rewrite the history: %s', async (sql) => {
    await expect(as('writer').query(sql)).rejects.toMatchObject(DENIED);
  });
});

describe('who may read', () => {
  it('reads and follows', async () => {
    const store = new PostgresEventStore(as('reader'));
    expect((await store.readAll({ limit: 1 }))[0]?.data).toEqual({ kept: true });
    const seen = new Promise((resolve) => store.subscribe({ handle: async (batch) => resolve(batch.length) }));
    expect(await seen).toBe(1);
    await store.close();
  });

  it('cannot append', async () => {
    const store = new PostgresEventStore(as('reader'));
    await expect(store.append(aStream(), NO_STREAM, events(1))).rejects.toMatchObject(DENIED);
    await store.close();
  });
});

describe('who was granted nothing', () => {
  it('can neither read nor append', async () => {
    const store = new PostgresEventStore(as('stranger'));
    await expect(store.readAll({ limit: 1 })).rejects.toMatchObject(DENIED);
    await expect(store.append(aStream(), NO_STREAM, events(1))).rejects.toMatchObject(DENIED);
    await store.close();
  });
});
