import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { anEvent, aStream, events, ids, until } from '../../test/conformance/trial';
import { holding, waitingForLock } from '../../test/holding';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import { NO_STREAM, WrongExpectedRevision, type RecordedEvent } from '../event-store';
import { command } from './command';
import { PostgresEventStore } from './postgres-event-store';
import { APPEND_LOCK } from './schema';
import { writeGroup } from './write-group';

let database: StoreDatabase;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await storeDatabase();
  store = new PostgresEventStore(database.another(), { lookEvery: 20 });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

describe('a writer that commits late', () => {
  it('is lost for ever to who polls a sequence', async () => {
    await database.pool.query('create table naive (position bigserial primary key, what text)');
    const [late, early] = await Promise.all([database.pool.connect(), database.pool.connect()]);
    const poll = (after: number) => database.pool.query('select what from naive where position > $1', [after]);
    await late.query('begin');
    await late.query(`insert into naive (what) values ('late')`);
    await early.query(`insert into naive (what) values ('early')`);
    const seen = await poll(0);
    await late.query('commit');
    const rest = await poll(2);
    for (const client of [late, early]) client.release();
    expect([...seen.rows, ...rest.rows]).toEqual([{ what: 'early' }]);
  });

  it('makes the next one wait, so that readers see both', async () => {
    const seen: RecordedEvent[] = [];
    const subscription = store.subscribe({ handle: async (batch) => void seen.push(...batch) });
    const [late, early] = [anEvent(), anEvent()];
    const other = await holding(database.pool, aStream(), late);
    let answered = false;
    const appending = store.append(aStream(), NO_STREAM, [early]).finally(() => (answered = true));
    await waitingForLock(database.pool);
    expect(await store.readAll({ limit: 10 })).toEqual([]);
    expect(answered).toBe(false);
    await other.commit();
    expect((await appending).position).toBe('2');
    await until(() => seen.length >= 2);
    await subscription.stop();
    expect(ids(seen)).toEqual([late.id, early.id]);
  });
});

describe('who waited for the lock', () => {
  const naive = `
    with locked as materialized (select pg_advisory_xact_lock(${APPEND_LOCK}))
    insert into event_store.event (position, id, revision, stream, type, data, meta)
    select (select coalesce(max(position), 0) + 1 from event_store.event), $1, 0, $2, 'Naive', '{}', '{}' from locked`;

  it('knows nothing of what was committed meanwhile, if its snapshot is older than the lock', async () => {
    const other = await holding(database.pool, aStream(), anEvent());
    const appending = database.pool.query(naive, [anEvent().id, aStream()]).catch((error: unknown) => error);
    await waitingForLock(database.pool);
    await other.commit();
    expect(await appending).toMatchObject({ code: '23505', constraint: 'event_pkey' });
  });

  it('knows what was committed meanwhile, because it looks after it was granted', async () => {
    const stream = aStream();
    const other = await holding(database.pool, stream, anEvent());
    const same = store.append(stream, NO_STREAM, events(1)).catch((error: unknown) => error);
    const elsewhere = store.append(aStream(), NO_STREAM, events(1));
    await waitingForLock(database.pool);
    await other.commit();
    expect(await same).toEqual(new WrongExpectedRevision(stream, NO_STREAM, 0));
    expect((await elsewhere).position).toBe('2');
  });
});

describe('two commands of one stream', () => {
  it('fail together with the innocent, if they are in one group', async () => {
    const [stream, innocent] = [aStream(), aStream()];
    const group = [stream, stream, innocent].map((name) => command(name, NO_STREAM, events(1)));
    await expect(writeGroup(database.pool, group)).rejects.toMatchObject({ constraint: 'event_revision_is_unique' });
    expect(await store.readAll({ limit: 10 })).toEqual([]);
  });

  it('are written one after the other, each judged by what the one before left', async () => {
    const stream = aStream();
    const appending = [NO_STREAM, NO_STREAM, 0, 7].map((expected) => store.append(stream, expected, events(1)));
    const innocent = store.append(aStream(), NO_STREAM, events(1));
    const outcomes = await Promise.allSettled(appending);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect((await innocent).position).toBe('2');
    expect(outcomes[3]).toMatchObject({ reason: { actual: 1 } });
  });
});

it('numbers positions without gaps, whatever was refused between', async () => {
  const others = [store, new PostgresEventStore(database.another())] as const;
  const stream = aStream();
  const appends = Array.from({ length: 200 }, (_, n) =>
    n % 3 === 0
      ? others[n % 2 ? 1 : 0].append(stream, 5, events(2))
      : others[n % 2 ? 1 : 0].append(aStream(), NO_STREAM, events((n % 4) + 1)),
  );
  const outcomes = await Promise.allSettled(appends);
  await others[1].close();
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  const all = await store.readAll({ limit: 10_000 });
  expect(all.map(({ position }) => Number(position))).toEqual(all.map((_, n) => n + 1));
  expect((await store.last())?.position).toBe(String(all.length));
  expect(store.compare('9', '10')).toBeLessThan(0);
});

it('has no last event while it is empty', async () => {
  expect(await store.last()).toBeUndefined();
  expect(await store.at('1')).toBeUndefined();
  expect(await store.at('99999999999999999999')).toBeUndefined();
});
