import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { anEvent, aStream, events } from '../../test/conformance/trial';
import { storeDatabase, type StoreDatabase } from '../../test/postgres';
import { NO_STREAM } from '../event-store';
import { PostgresEventStore } from './postgres-event-store';
import { mayAppendEvents } from './rights';

/** Notes, while a transaction commits, how it commits. */
const WITNESS = `
  create table witness (how text);
  create function witness() returns trigger language plpgsql security definer as $$
  begin insert into witness values (current_setting('synchronous_commit')); return null; end $$;
  create constraint trigger witness after insert on event_store.event
    deferrable initially deferred for each row execute function witness();`;

const NAIVE = `insert into event_store.event (position, id, revision, stream, type, data, meta)
  values (1, $1, 0, $2, 'Naive', '{}', '{}')`;

let database: StoreDatabase;
let role: { readonly name: string; readonly password: string };
let pool: Pool;

beforeEach(async () => {
  database = await storeDatabase();
  await database.pool.query(WITNESS);
  role = { name: `writer_${database.name}`, password: 'only for this test' };
  await database.pool.query(`create role ${role.name} login password '${role.password}'`);
  for (const sql of mayAppendEvents(role.name)) await database.pool.query(sql);
  pool = database.another(role);
});
afterEach(async () => {
  await database.pool.query(`drop owned by ${role.name}`);
  await database.drop();
});

const committed = async () => (await database.pool.query<{ how: string }>('select how from witness')).rows;
const alter = (setting: string) => database.pool.query(`alter role ${role.name} set ${setting}`);

async function append() {
  const store = new PostgresEventStore(pool);
  try {
    await store.append(aStream(), NO_STREAM, events(1));
  } finally {
    await store.close();
  }
}

describe('a role that turned durable commits off', () => {
  it('is answered before what it wrote is on disk, if it just writes', async () => {
    await database.pool.query(`grant insert on event_store.event to ${role.name}`);
    await alter('synchronous_commit = off');
    await pool.query(NAIVE, [anEvent().id, aStream()]);
    expect(await committed()).toEqual([{ how: 'off' }]);
  });

  it.each(['off', 'local', 'remote_write'])('appends durably although it said %s', async (setting) => {
    await alter(`synchronous_commit = ${setting}`);
    await append();
    expect(await committed()).toEqual([{ how: 'on' }]);
  });

  it('may ask for more than that', async () => {
    await alter('synchronous_commit = remote_apply');
    await append();
    expect(await committed()).toEqual([{ how: 'remote_apply' }]);
  });
});

it.each(['repeatable read', 'serializable'])(
  'refuses to append under %s, where it could not look again',
  async (level) => {
    await alter(`default_transaction_isolation = '${level}'`);
    await expect(append()).rejects.toThrow('appends need the isolation level read committed');
    expect(await committed()).toEqual([]);
  },
);

it('keeps bytes, which jsonb does not', async () => {
  const text = '{"b":1,"a":{"z":1.50,"y":"\\u0041"},"b":2}';
  const { rows } = await database.pool.query<{ same: boolean }>('select $1::text::jsonb::text = $1::text as same', [
    text,
  ]);
  expect(rows).toEqual([{ same: false }]);
  await append();
  const stored = await database.pool.query('select pg_typeof(data)::text as type from event_store.event');
  expect(stored.rows).toEqual([{ type: 'text' }]);
});
