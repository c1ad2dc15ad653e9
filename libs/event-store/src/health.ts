import type { EventStore, Position } from './event-store';

/** Where a reader stood, and the event it had read last. */
export interface Checkpoint {
  readonly position: Position;
  readonly eventId: string;
}

/**
 * Whether the event of a remembered checkpoint still stands where it stood.
 * `gone`: nothing stands there, so the store is behind its reader; `different`: another event does, so the store
 * has another history. Both happen when the store was restored from a backup, or is not the one it was.
 * @throws EventStoreUnavailable
 */
export async function verifyCheckpoint(
  store: Pick<EventStore, 'at'>,
  checkpoint: Checkpoint,
): Promise<'ok' | 'gone' | 'different'> {
  const event = await store.at(checkpoint.position);
  if (!event) return 'gone';
  return event.id === checkpoint.eventId ? 'ok' : 'different';
}
