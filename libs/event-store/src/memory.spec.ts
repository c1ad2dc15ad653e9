import { expect, it } from '@jest/globals';
import { anEvent, aStream, events } from '../test/conformance/trial';
import { describeEventStore } from '../test/conformance';
import { DuplicateEventId, NO_STREAM } from './event-store';
import { MemoryEventStore, MemoryLog } from './memory';

describeEventStore('the store in memory', async () => {
  const log = new MemoryLog();
  return { open: async () => new MemoryEventStore(log), dispose: async () => undefined };
});

it('has no last event while it is empty', async () => {
  const store = new MemoryEventStore();
  expect(await store.last()).toBeUndefined();
  expect(await store.readAll({ limit: 10 })).toEqual([]);
});

it('refuses an event id that is stored already, with all of its append', async () => {
  const store = new MemoryEventStore();
  const event = anEvent();
  await store.append(aStream(), NO_STREAM, [event]);
  await expect(store.append(aStream(), NO_STREAM, [anEvent(), event])).rejects.toThrow(DuplicateEventId);
  await expect(store.append(aStream(), NO_STREAM, [...events(1), event, event])).rejects.toThrow(DuplicateEventId);
  expect(await store.readAll({ limit: 10 })).toHaveLength(1);
});
