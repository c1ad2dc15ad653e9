import { streamNameFilter, type AllStreamSubscription, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { Bell } from '../bell';
import type { Position, RecordedEvent } from '../event-store';
import { fromKurrent } from './events';
import { fromPosition } from './position';

/** Streams of the server's own begin with a dollar sign. */
export const FACTS_ONLY = streamNameFilter({ regex: '^[^$]' });

/**
 * One subscription at the server, until it is dropped.
 * The server's checkpoints are not used: they run ahead of the events that still wait here to be handled.
 */
export class Feed {
  readonly #subscription: AllStreamSubscription;
  readonly #bell = new Bell();
  #failure: unknown;
  #over = false;
  #confirmed = false;

  constructor(client: KurrentDBClient, after: Position | undefined) {
    this.#subscription = client.subscribeToAll({
      fromPosition: after === undefined ? 'start' : fromPosition(after),
      filter: FACTS_ONLY,
    });
    this.#subscription.on('confirmation', () => (this.#confirmed = true));
    this.#subscription.on('readable', () => this.#bell.ring());
    this.#subscription.on('error', (error) => this.#end(error));
    this.#subscription.on('end', () => this.#end(undefined));
    this.#subscription.on('close', () => this.#end(undefined));
  }

  /** Whether the server took the subscription. */
  get confirmed(): boolean {
    return this.#confirmed;
  }

  /** The next events, at most `limit`; none when `signal` was aborted. @throws what dropped the subscription */
  async next(limit: number, signal: AbortSignal): Promise<readonly RecordedEvent[]> {
    while (!signal.aborted) {
      const heard = this.#bell.rung;
      const events = this.#take(limit);
      if (events.length > 0) return events;
      if (this.#over) throw this.#failure ?? new Error('the server ended the subscription');
      await this.#bell.after(heard, Infinity, signal);
    }
    return [];
  }

  async end(): Promise<void> {
    await this.#subscription.unsubscribe().catch(() => undefined);
  }

  #take(limit: number): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    while (events.length < limit) {
      const resolved = this.#subscription.read() as { event?: Parameters<typeof fromKurrent>[0] } | null;
      if (!resolved) break;
      if (resolved.event) events.push(fromKurrent(resolved.event));
    }
    return events;
  }

  #end(failure: unknown): void {
    this.#failure ??= failure;
    this.#over = true;
    this.#bell.ring();
  }
}
