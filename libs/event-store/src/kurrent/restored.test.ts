import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aStream, events } from '../../test/conformance/trial';
import { startFakeKurrentdb, type FakeKurrentdb } from '../../test/fake-kurrentdb/start';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NO_STREAM, type EventStore } from '../event-store';
import { verifyCheckpoint, type Checkpoint } from '../health';
import { openKurrentEventStore } from './open';

let folder: string;
let server: FakeKurrentdb;
let store: EventStore;
let remembered: Checkpoint;

const start = async () => {
  server = await startFakeKurrentdb({ file: path.join(folder, 'log') });
  store = await openKurrentEventStore(server.url);
};
const end = async () => {
  await store.close();
  await server.stop();
};
const append = (count: number) => store.append(aStream(), NO_STREAM, events(count));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kurrentdb-'));
  await start();
  await append(2);
  await end();
  await copyFile(path.join(folder, 'log'), path.join(folder, 'yesterday'));
  await start();
  await append(1);
  const last = await store.last();
  remembered = { position: last?.position ?? '', eventId: last?.id ?? '' };
});
afterEach(async () => {
  await end();
  await rm(folder, { recursive: true });
});

const restoreYesterday = async () => {
  await end();
  await copyFile(path.join(folder, 'yesterday'), path.join(folder, 'log'));
  await start();
};

it('finds the event of a checkpoint where it was', async () => {
  expect(await verifyCheckpoint(store, remembered)).toBe('ok');
});

it('says that the event is gone when the server was restored from yesterday', async () => {
  await restoreYesterday();
  expect(await verifyCheckpoint(store, remembered)).toBe('gone');
});

it('says that the event is another one when another was stored in its place since', async () => {
  await restoreYesterday();
  await append(1);
  expect(await verifyCheckpoint(store, remembered)).toBe('different');
});

it('says that the event is gone when none begins where it began', async () => {
  await restoreYesterday();
  await append(5);
  const [commit = ''] = remembered.position.split('/');
  const between = String(BigInt(commit) + 7n);
  expect(await verifyCheckpoint(store, { ...remembered, position: `${between}/${between}` })).toBe('gone');
});

it('says that the event is gone when the checkpoint comes from another kind of store', async () => {
  expect(await verifyCheckpoint(store, { ...remembered, position: '3' })).toBe('gone');
});
