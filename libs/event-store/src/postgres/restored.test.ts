import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { anEvent, aStream, events, ids, until } from '../../test/conformance/trial';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import { NO_STREAM, type EventStore, type RecordedEvent } from '../event-store';
import { verifyCheckpoint } from '../health';
import { PostgresEventStore } from './postgres-event-store';

let database: StoreDatabase;
let store: EventStore;

beforeEach(async () => {
  database = await storeDatabase();
  store = new PostgresEventStore(database.another());
  for (let n = 0; n < 3; n++) await store.append(aStream(), NO_STREAM, events(1));
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const checkpoint = async () => {
  const last = await store.last();
  return { position: last?.position ?? '', eventId: last?.id ?? '' };
};

/** The state in which yesterday's backup leaves the table. */
const restoreYesterday = () => database.pool.query('delete from event_store.event where position > 2');

it('finds the event of a checkpoint where it was', async () => {
  expect(await verifyCheckpoint(store, await checkpoint())).toBe('ok');
});

it('says that the event is gone when the store was restored from yesterday', async () => {
  const remembered = await checkpoint();
  await restoreYesterday();
  expect(await verifyCheckpoint(store, remembered)).toBe('gone');
});

it('says that the event is another one when the restored store was written to since', async () => {
  const remembered = await checkpoint();
  await restoreYesterday();
  await store.append(aStream(), NO_STREAM, events(1));
  expect(await verifyCheckpoint(store, remembered)).toBe('different');
});

it('says that the event is gone when the checkpoint comes from another kind of store', async () => {
  expect(await verifyCheckpoint(store, { ...(await checkpoint()), position: '4711/4711' })).toBe('gone');
});

it('is followed past what was written since the restore by a reader that does not ask', async () => {
  const { position } = await checkpoint();
  await restoreYesterday();
  const seen: RecordedEvent[] = [];
  const subscription = store.subscribe({ after: position, handle: async (batch) => void seen.push(...batch) });
  const [skipped, next] = [anEvent(), anEvent()];
  await store.append(aStream(), NO_STREAM, [skipped]);
  await store.append(aStream(), NO_STREAM, [next]);
  await until(() => seen.length > 0);
  await subscription.stop();
  expect(ids(seen)).toEqual([next.id]);
});

it('keeps checkpoints good when a dump of it is loaded elsewhere', async () => {
  const remembered = await checkpoint();
  const elsewhere = await storeDatabase();
  const { rows } = await database.pool.query<{ row: string }>('select e::text as row from event_store.event e');
  for (const { row } of rows) {
    await elsewhere.pool.query('insert into event_store.event select ($1::event_store.event).*', [row]);
  }
  const loaded = new PostgresEventStore(elsewhere.another());
  expect(await verifyCheckpoint(loaded, remembered)).toBe('ok');
  expect((await loaded.append(aStream(), NO_STREAM, events(1))).position).toBe('4');
  await loaded.close();
  await elsewhere.drop();
});
