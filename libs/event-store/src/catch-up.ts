import type { Bell } from './bell';
import type { EventStore, Position, RecordedEvent } from './event-store';
import { patiently, PATIENCE } from './patience';

export type Wanted = Parameters<EventStore['subscribe']>[0];

export const DEFAULT_BATCH = 500;

interface Source {
  readAll(options: { after?: Position; limit: number }): Promise<readonly RecordedEvent[]>;
  /** Rung when there may be something new. */
  readonly bell: Bell;
  /** Looks without being rung for after this many milliseconds. */
  readonly lookEvery: number;
  readonly patience?: readonly number[];
}

/** Reads on from `after` for ever; sleeps only when a read that began after the last ring found nothing. */
export async function catchUp(source: Source, wanted: Wanted, signal: AbortSignal): Promise<void> {
  const limit = wanted.batch ?? DEFAULT_BATCH;
  let after = wanted.after;
  while (!signal.aborted) {
    const heard = source.bell.rung;
    const read = () => source.readAll({ ...(after !== undefined && { after }), limit });
    const events = await patiently(read, source.patience ?? PATIENCE, signal);
    if (!events || signal.aborted) return;
    const last = events.at(-1);
    if (last) {
      await wanted.handle(events);
      after = last.position;
    } else await source.bell.after(heard, source.lookEvery, signal);
  }
}
