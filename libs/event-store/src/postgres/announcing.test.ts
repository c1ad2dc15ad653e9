import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { anEvent, aStream, events, until } from '../../test/conformance/trial';
import { holding } from '../../test/holding';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import { NO_STREAM } from '../event-store';
import { PostgresEventStore } from './postgres-event-store';
import { CHANNEL } from './schema';

let database: StoreDatabase;
let listener: Client;
let heard: number;

beforeEach(async () => {
  database = await storeDatabase();
  listener = new Client(database.url);
  heard = 0;
  listener.on('notification', () => heard++);
  await listener.connect();
  await listener.query(`listen ${CHANNEL}`);
});
afterEach(async () => {
  await listener.end();
  await database.drop();
});

/** Notifications come with the answer to the next question. */
const hear = async () => {
  await listener.query('select 1');
  return heard;
};

/** Resolves when so many connections listen. */
const listening = (count: number) =>
  until(async () => {
    const asked = `select 1 from pg_stat_activity
      where datname = current_database() and state = 'idle' and query = 'listen ${CHANNEL}'`;
    return (await database.pool.query(asked)).rows.length === count;
  });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('does not announce inside the append, where every commit would queue behind one lock', async () => {
  const append = await holding(database.pool, aStream(), anEvent());
  await append.commit();
  await pause(50);
  expect(await hear()).toBe(0);
});

it('announces hundreds of appends with a handful of announcements, the last one after the last append', async () => {
  const store = new PostgresEventStore(database.another(), { announceEvery: 100 });
  const began = performance.now();
  for (let n = 0; n < 300; n++) await store.append(aStream(), NO_STREAM, events(1));
  const during = await hear();
  const intervals = (performance.now() - began) / 100;
  await store.append(aStream(), NO_STREAM, events(1));
  await until(async () => (await hear()) > during);
  await store.close();
  expect(during).toBeGreaterThanOrEqual(1);
  expect(during).toBeLessThanOrEqual(intervals + 1);
});

it('announces at once when it has been quiet', async () => {
  const store = new PostgresEventStore(database.another(), { announceEvery: 60_000 });
  await store.append(aStream(), NO_STREAM, events(1));
  await until(async () => (await hear()) === 1);
  await store.close();
});

it('sends what is due when it is closed', async () => {
  const store = new PostgresEventStore(database.another(), { announceEvery: 60_000 });
  await store.append(aStream(), NO_STREAM, events(1));
  await store.append(aStream(), NO_STREAM, events(1));
  await store.close();
  expect(await hear()).toBe(2);
});

it('wakes a reader in another process long before it would look by itself', async () => {
  const [writer, reader] = [
    new PostgresEventStore(database.another()),
    new PostgresEventStore(database.another(), { lookEvery: 600_000 }),
  ];
  let seen = 0;
  const subscription = reader.subscribe({ handle: async (batch) => void (seen += batch.length) });
  await writer.append(aStream(), NO_STREAM, events(1));
  await until(() => seen === 1);
  await writer.append(aStream(), NO_STREAM, events(1));
  await until(() => seen === 2);
  await subscription.stop();
  await Promise.all([writer.close(), reader.close()]);
});

it('is found by looking, should an announcement be lost', async () => {
  const reader = new PostgresEventStore(database.another(), { lookEvery: 30 });
  let seen = 0;
  const subscription = reader.subscribe({ handle: async (batch) => void (seen += batch.length) });
  await listening(2);
  await pause(100);
  const silent = await holding(database.pool, aStream(), anEvent());
  await silent.commit();
  await until(() => seen === 1);
  await subscription.stop();
  await reader.close();
});
