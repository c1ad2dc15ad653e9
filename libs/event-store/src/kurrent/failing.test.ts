import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { anEvent, aStream, events, ids, readAllOf, until } from '../../test/conformance/trial';
import { startFakeKurrentdb, type FakeKurrentdb } from '../../test/fake-kurrentdb/start';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreUnavailable, NO_STREAM, type EventStore, type RecordedEvent } from '../event-store';
import { openKurrentEventStore } from './open';

let folder: string;
let server: FakeKurrentdb;
let store: EventStore;
let seen: RecordedEvent[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kurrentdb-'));
  server = await startFakeKurrentdb({ file: path.join(folder, 'log') });
  store = await openKurrentEventStore(server.url);
  seen = [];
});
afterEach(async () => {
  await store.close();
  await server.kill();
  await rm(folder, { recursive: true });
});

const follow = (batch = 500) => store.subscribe({ batch, handle: async (handed) => void seen.push(...handed) });
const append = async (count: number) => {
  const written = events(count);
  for (const event of written) await store.append(aStream(), NO_STREAM, [event]);
  return ids(written);
};
const startAgain = async () => {
  server = await startFakeKurrentdb({ file: path.join(folder, 'log'), port: server.port });
};
const unavailable = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);

describe('a subscription that the server drops', () => {
  it('goes on after the last event it was handed, each once', async () => {
    const subscription = follow(3);
    const written = await append(10);
    await until(() => seen.length >= 4);
    await server.dropSubscriptions();
    written.push(...(await append(10)));
    await until(() => seen.length >= 20);
    await server.dropSubscriptions();
    await server.dropSubscriptions();
    written.push(...(await append(1)));
    await until(() => seen.length >= 21);
    await subscription.stop();
    expect(ids(seen)).toEqual(written);
  });

  it('outlives more drops in a row than it has patience for a server that is gone', async () => {
    const impatient = await openKurrentEventStore(server.url, { patience: [100, 100] });
    const subscription = impatient.subscribe({ handle: async (batch) => void seen.push(...batch) });
    for (let n = 0; n < 6; n++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      await server.dropSubscriptions();
    }
    const written = await append(1);
    await until(() => seen.length >= 1);
    await impatient.close();
    await expect(subscription.done).resolves.toBeUndefined();
    expect(ids(seen)).toEqual(written);
  });
});

describe('a server that is killed', () => {
  it('has what it acknowledged when it is back, and subscriptions go on', async () => {
    const subscription = follow();
    const before = await append(5);
    await until(() => seen.length >= 5);
    await server.kill();
    await expect(store.append(aStream(), NO_STREAM, events(1))).rejects.toThrow(EventStoreUnavailable);
    await startAgain();
    const after = await append(5);
    await until(() => seen.length >= 10);
    await subscription.stop();
    expect(ids(seen)).toEqual([...before, ...after]);
  });

  it('answers every append under way one way or the other, and keeps what it answered', async () => {
    const streams = Array.from({ length: 400 }, aStream);
    const large = { words: 'x'.repeat(10_000) };
    const appending = streams.map((stream) => store.append(stream, NO_STREAM, [anEvent(large)]));
    const settled = Promise.allSettled(appending);
    await Promise.any(appending);
    await server.kill();
    const outcomes = await settled;
    expect(unavailable(outcomes).every((reason) => reason instanceof EventStoreUnavailable)).toBe(true);
    expect(unavailable(outcomes).length).toBeGreaterThan(0);
    await startAgain();
    const acknowledged = streams.filter((_, n) => outcomes[n]?.status === 'fulfilled');
    for (const stream of acknowledged) expect(await readAllOf(store.read(stream))).toHaveLength(1);
    expect(acknowledged.length).toBeGreaterThan(0);
  });

  it('ends a subscription when patience is used up', async () => {
    const impatient = await openKurrentEventStore(server.url, { patience: [10, 10] });
    await server.kill();
    const subscription = impatient.subscribe({ handle: async () => undefined });
    await expect(subscription.done).rejects.toThrow(EventStoreUnavailable);
    await impatient.close();
  });

  it('lets a subscription be stopped meanwhile', async () => {
    const subscription = follow();
    await server.kill();
    await subscription.stop();
    await expect(subscription.done).resolves.toBeUndefined();
  });
});

describe('an append whose answer was lost', () => {
  it('is unknown to the one who asked, and found by everyone who reads', async () => {
    const [stream, event] = [aStream(), anEvent()];
    const subscription = follow();
    await append(1);
    await server.loseNextAnswer();
    await expect(store.append(stream, NO_STREAM, [event])).rejects.toThrow(EventStoreUnavailable);
    await until(() => seen.length === 2);
    await subscription.stop();
    expect(ids(await readAllOf(store.read(stream)))).toEqual([event.id]);
  });
});

it('does not wait longer than it was told to for a server that has stopped to answer', async () => {
  const hurried = await openKurrentEventStore(server.url, { answerWithin: 2000 });
  await hurried.append(aStream(), NO_STREAM, events(1));
  process.kill(server.pid, 'SIGSTOP');
  const [stream, event] = [aStream(), anEvent()];
  const began = performance.now();
  await expect(hurried.append(stream, NO_STREAM, [event])).rejects.toThrow(EventStoreUnavailable);
  await expect(hurried.readAll({ limit: 1 })).rejects.toThrow(EventStoreUnavailable);
  expect(performance.now() - began).toBeLessThan(9000);
  process.kill(server.pid, 'SIGCONT');
  await until(async () => (await readAllOf(store.read(stream))).length === 1);
  await hurried.close();
});

it('keeps the server’s own events apart from facts', async () => {
  const raw = KurrentDBClient.connectionString(server.url);
  const subscription = follow();
  const written = await append(25);
  await until(() => seen.length >= 25);
  await subscription.stop();
  const types = new Set<string | undefined>();
  for await (const { event } of raw.readAll()) types.add(event?.type);
  await raw.dispose();
  expect(types).toEqual(new Set(['$statsCollected', 'IncidentLogged']));
  expect(ids(seen)).toEqual(written);
  expect(ids(await store.readAll({ limit: 100 }))).toEqual(written);
  expect((await store.last())?.id).toBe(written.at(-1));
});
