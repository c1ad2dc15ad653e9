import { jsonEvent, type EventData, type RecordedEvent as KurrentRecorded } from '@kurrent/kurrentdb-client';
import type { JsonObject, NewEvent, RecordedEvent } from '../event-store';
import { toPosition } from './position';

/** A copy, because the client writes the bytes only later. */
export const toKurrent = ({ id, type, data, meta }: NewEvent): EventData =>
  jsonEvent({ id, type, data: copy(data), metadata: copy(meta) });

const copy = (value: JsonObject): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** @throws Error if the server tells no position (before 22.6) */
export function fromKurrent(event: KurrentRecorded): RecordedEvent {
  const { id, type, streamId, revision, position } = event;
  if (!position) throw new Error('the server tells no positions: KurrentDB, or EventStoreDB 22.6 or later, is needed');
  return {
    id,
    type,
    data: event.data as JsonObject,
    meta: (event.metadata ?? {}) as JsonObject,
    stream: streamId,
    revision: Number(revision),
    position: toPosition(position),
  };
}
