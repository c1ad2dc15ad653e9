import { expect, it } from '@jest/globals';
import { anEvent, aStream } from '../test/conformance/trial';
import { NO_STREAM } from './event-store';
import { verifyCheckpoint } from './health';
import { MemoryEventStore } from './memory';

it('knows a checkpoint by the event, not by the position alone', async () => {
  const [yesterday, today] = [new MemoryEventStore(), new MemoryEventStore()];
  const event = anEvent();
  const { position } = await yesterday.append(aStream(), NO_STREAM, [event]);
  expect(await verifyCheckpoint(yesterday, { position, eventId: event.id })).toBe('ok');
  expect(await verifyCheckpoint(today, { position, eventId: event.id })).toBe('gone');
  await today.append(aStream(), NO_STREAM, [anEvent()]);
  expect(await verifyCheckpoint(today, { position, eventId: event.id })).toBe('different');
});
