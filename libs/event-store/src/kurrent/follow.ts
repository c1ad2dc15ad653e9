import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { DEFAULT_BATCH, type Wanted } from '../catch-up';
import { EventStoreUnavailable, type Position, type RecordedEvent } from '../event-store';
import { patiently, pause } from '../patience';
import { failure } from './failures';
import { Feed } from './feed';

const BEFORE_SUBSCRIBING_AGAIN = 50;

/** Follows the one order; when the server drops the subscription, goes on after the last event that was handled. */
export async function follow(
  client: KurrentDBClient,
  wanted: Wanted,
  patience: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  const limit = wanted.batch ?? DEFAULT_BATCH;
  const feed = new Following(client, wanted.after);
  try {
    while (!signal.aborted) {
      const events = await patiently(() => feed.next(limit, signal), patience, signal);
      if (events && events.length > 0 && !signal.aborted) await wanted.handle(events);
    }
  } finally {
    await feed.end();
  }
}

/** Feeds, one after the other, from where the one before was dropped. */
class Following {
  readonly #client: KurrentDBClient;
  #after: Position | undefined;
  #feed: Feed | undefined;

  constructor(client: KurrentDBClient, after: Position | undefined) {
    this.#client = client;
    this.#after = after;
  }

  /**
   * None when a subscription that the server had confirmed was dropped: asking again subscribes again.
   * @throws EventStoreUnavailable when there was no subscribing
   */
  async next(limit: number, signal: AbortSignal): Promise<readonly RecordedEvent[]> {
    const feed = (this.#feed ??= new Feed(this.#client, this.#after));
    try {
      const events = await feed.next(limit, signal);
      this.#after = events.at(-1)?.position ?? this.#after;
      return events;
    } catch (error) {
      await this.end();
      const dropped = failure(error);
      if (!feed.confirmed || !(dropped instanceof EventStoreUnavailable)) throw dropped;
      await pause(BEFORE_SUBSCRIBING_AGAIN, signal);
      return [];
    }
  }

  async end(): Promise<void> {
    const feed = this.#feed;
    this.#feed = undefined;
    await feed?.end();
  }
}
