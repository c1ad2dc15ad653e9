import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { anEvent, aStream, events, ids, readAllOf, until } from '../../test/conformance/trial';
import { holding, waitingForLock } from '../../test/holding';
import { lossyProxy } from '../../test/lossy-proxy';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import {
  DuplicateEventId,
  EventStoreBusy,
  EventStoreUnavailable,
  NO_STREAM,
  WrongExpectedRevision,
  type RecordedEvent,
} from '../event-store';
import { PostgresEventStore } from './postgres-event-store';

let database: StoreDatabase;
let pool: Pool;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await storeDatabase();
  pool = database.another();
  store = new PostgresEventStore(pool, { lookEvery: 20, limits: { waiting: 3 } });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const hangUpOnOthers = () =>
  database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);

describe('an append whose answer was lost', () => {
  it('is unknown to the one who asked, and found by everyone who reads', async () => {
    const proxy = await lossyProxy(database);
    const asking = new PostgresEventStore(proxy.pool);
    const seen: RecordedEvent[] = [];
    const subscription = store.subscribe({ handle: async (batch) => void seen.push(...batch) });
    const [stream, event] = [aStream(), anEvent()];
    await asking.append(aStream(), NO_STREAM, events(1));
    proxy.loseNextAnswer();
    await expect(asking.append(stream, NO_STREAM, [event])).rejects.toThrow(EventStoreUnavailable);
    await until(() => seen.length === 2);
    expect(ids(await readAllOf(store.read(stream)))).toEqual([event.id]);
    await expect(store.append(stream, NO_STREAM, [event])).rejects.toThrow(new WrongExpectedRevision(stream, -1, 0));
    await subscription.stop();
    await asking.close();
    await proxy.close();
  });
});

describe('a server that hangs up', () => {
  it('makes the appends under way unavailable, and the next one works', async () => {
    const other = await holding(database.pool, aStream(), anEvent());
    const appending = [1, 2].map(() => store.append(aStream(), NO_STREAM, events(1)));
    const answered = Promise.allSettled(appending);
    await waitingForLock(database.pool);
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`);
    const outcomes = await answered;
    expect(outcomes.map((one) => one.status === 'rejected' && one.reason instanceof EventStoreUnavailable)).toEqual([
      true,
      true,
    ]);
    await other.commit();
    expect((await store.append(aStream(), NO_STREAM, events(1))).position).toBe('2');
  });

  it('does not end a subscription, which goes on where it was', async () => {
    const seen: RecordedEvent[] = [];
    const subscription = store.subscribe({ handle: async (batch) => void seen.push(...batch) });
    const written = events(6);
    for (const [n, event] of written.entries()) {
      if (n % 2 === 1) await hangUpOnOthers();
      await until(() =>
        store.append(aStream(), NO_STREAM, [event]).then(
          () => true,
          () => false,
        ),
      );
    }
    await until(() => seen.length >= 6);
    await subscription.stop();
    expect(ids(seen)).toEqual(ids(written));
  });
});

describe('a server that is not there', () => {
  const nowhere = () => new Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });

  it('is unavailable for whatever is asked', async () => {
    const lonely = new PostgresEventStore(nowhere());
    await expect(lonely.append(aStream(), NO_STREAM, events(1))).rejects.toThrow(EventStoreUnavailable);
    await expect(lonely.readAll({ limit: 1 })).rejects.toThrow(EventStoreUnavailable);
    await expect(readAllOf(lonely.read(aStream()))).rejects.toThrow(EventStoreUnavailable);
    await expect(lonely.last()).rejects.toThrow(EventStoreUnavailable);
    await lonely.close();
  });

  it('ends a subscription when patience is used up', async () => {
    const lonely = new PostgresEventStore(nowhere(), { patience: [5, 10], lookEvery: 20 });
    const subscription = lonely.subscribe({ handle: async () => undefined });
    await expect(subscription.done).rejects.toThrow(EventStoreUnavailable);
    await lonely.close();
  });

  it('is what a server is that only reads, as a stand-by does', async () => {
    await database.pool.query(`alter database ${database.name} set default_transaction_read_only = on`);
    const standby = new PostgresEventStore(database.another());
    await expect(standby.append(aStream(), NO_STREAM, events(1))).rejects.toThrow(EventStoreUnavailable);
    await standby.close();
  });
});

describe('one bad append among good ones', () => {
  it('that repeats an event id is refused, and it alone', async () => {
    const event = anEvent();
    await store.append(aStream(), NO_STREAM, [event]);
    const outcomes = await Promise.allSettled([
      store.append(aStream(), NO_STREAM, events(1)),
      store.append(aStream(), NO_STREAM, [anEvent(), event]),
      store.append(aStream(), NO_STREAM, events(2)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(DuplicateEventId) });
    expect((await store.last())?.position).toBe('4');
  });

  it('that PostgreSQL cannot store is refused, and it alone', async () => {
    const outcomes = await Promise.allSettled([
      store.append(aStream(), NO_STREAM, events(1)),
      store.append('case-\u0000', NO_STREAM, events(1)),
      store.append(aStream(), NO_STREAM, [{ ...anEvent(), id: 'no uuid' }]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  });
});

it('refuses more appends than may wait, stores nothing of them, and finishes those that do', async () => {
  const other = await holding(database.pool, aStream(), anEvent());
  const first = store.append(aStream(), NO_STREAM, events(1));
  await waitingForLock(database.pool);
  const waiting = [1, 2, 3].map(() => store.append(aStream(), NO_STREAM, events(1)));
  const refused = aStream();
  await expect(store.append(refused, NO_STREAM, events(1))).rejects.toThrow(EventStoreBusy);
  await other.commit();
  await Promise.all([first, ...waiting]);
  expect(await readAllOf(store.read(refused))).toEqual([]);
  expect((await store.last())?.position).toBe('5');
});

it('finishes the appends that wait before it closes', async () => {
  const other = await holding(database.pool, aStream(), anEvent());
  let answered = 0;
  for (let n = 0; n < 3; n++) void store.append(aStream(), NO_STREAM, events(1)).then(() => answered++);
  await waitingForLock(database.pool);
  const closing = store.close().then(() => answered);
  await other.commit();
  expect(await closing).toBe(3);
});
