import { Pool } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Json, JsonObject, NewEvent } from '../src/event-store';
import { PostgresEventStore } from '../src/postgres/postgres-event-store';
import { EventStore1763000000001 } from '../src/postgres/schema';

/** What a committed single-row INSERT does at best: the same columns and indexes, a sequence, no order to keep. */
const FLOOR = `
create table floor (
  position bigserial primary key, id uuid not null unique, revision integer not null, stream text collate "C" not null,
  type text collate "C" not null, data text not null, meta text not null, unique (stream, revision)
) with (toast_tuple_target = 8160)`;

const INSERT = 'insert into floor (id, revision, stream, type, data, meta) values ($1, $2, $3, $4, $5, $6)';

export interface AppendRatio {
  readonly event: 'two sealed parts' | 'no parts';
  readonly inFlight: number;
  /** Appends a second. */
  readonly floor: number;
  readonly store: number;
  /** Median over the rounds of store / floor. */
  readonly ratio: number;
}

export interface MeasureOptions {
  readonly inFlight?: readonly number[];
  readonly rounds?: number;
  /** Milliseconds of each of the two measurements of a round. */
  readonly milliseconds?: number;
}

interface Chance {
  id(): string;
  bytes(length: number): Buffer;
}

/** Measures appends against the floor, in turns, on an empty database, as its owner. */
export async function measureAppends(
  url: string,
  chance: Chance,
  { inFlight = [1, 8, 32], rounds = 5, milliseconds = 1000 }: MeasureOptions = {},
): Promise<AppendRatio[]> {
  const pool = new Pool({ connectionString: url, max: Math.max(...inFlight) });
  pool.on('error', () => undefined);
  const runner = { query: (sql: string) => pool.query(sql) } as unknown as QueryRunner;
  await new EventStore1763000000001().up(runner);
  await pool.query(FLOOR);
  const store = new PostgresEventStore(pool);
  const ratios: AppendRatio[] = [];
  for (const event of ['two sealed parts', 'no parts'] as const) {
    const make = maker(chance, event === 'two sealed parts');
    const insert = () => insertRow(pool, make(), chance);
    const append = () => store.append(`case-${chance.id()}`, -1, [make()]);
    for (const many of inFlight) {
      const measured: { floor: number; store: number }[] = [];
      await perSecond(insert, many, milliseconds / 4);
      await perSecond(append, many, milliseconds / 4);
      for (let round = 0; round < rounds; round++) {
        const floor = await perSecond(insert, many, milliseconds);
        measured.push({ floor, store: await perSecond(append, many, milliseconds) });
      }
      ratios.push({
        event,
        inFlight: many,
        floor: median(measured.map((one) => one.floor)),
        store: median(measured.map((one) => one.store)),
        ratio: median(measured.map((one) => one.store / one.floor)),
      });
    }
  }
  await store.close();
  await pool.end();
  return ratios;
}

const insertRow = (pool: Pool, { id, type, data, meta }: NewEvent, chance: Chance) =>
  pool.query({
    name: 'floor',
    text: INSERT,
    values: [id, 0, `case-${chance.id()}`, type, JSON.stringify(data), JSON.stringify(meta)],
  });

async function perSecond(act: () => Promise<unknown>, inFlight: number, milliseconds: number): Promise<number> {
  let done = 0;
  const began = performance.now();
  const end = began + milliseconds;
  const worker = async () => {
    for (; performance.now() < end; done++) await act();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (done * 1000) / (performance.now() - began);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** About 200 bytes of codes; two sealed parts are about 600 bytes more. */
function maker(chance: Chance, sealed: boolean): () => NewEvent {
  const meta: JsonObject = {
    commandId: chance.id(),
    bodyHash: chance.bytes(32).toString('base64url'),
    sequence: '4711',
  };
  const part = (kind: string): Json => ({
    id: chance.bytes(16).toString('base64url'),
    class: kind,
    person: chance.bytes(16).toString('base64url'),
    commitment: chance.bytes(32).toString('base64url'),
    ciphertext: chance.bytes(100).toString('base64url'),
  });
  const parts = sealed ? { parts: [part('log-text'), part('place')] } : {};
  return () => ({
    id: chance.id(),
    type: 'IncidentLogged',
    data: {
      entryRef: 'k7m2q9',
      channels: ['phone'],
      behaviours: ['threat'],
      occurredAt: '2026-11-21T10:00:00Z',
      ...parts,
    },
    meta,
  });
}
