import { KurrentDBClient, type AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import { checkAsked } from '../asked';
import type { Wanted } from '../catch-up';
import {
  EventStoreUnavailable,
  NO_STREAM,
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '../event-store';
import { PATIENCE } from '../patience';
import { Subscriptions } from '../subscriptions';
import { fromKurrent, toKurrent } from './events';
import { appendFailure, failure, isNowhere, isStreamNotFound } from './failures';
import { FACTS_ONLY } from './feed';
import { follow } from './follow';
import { comparePositions, fromPosition, parsePosition, toPosition } from './position';
import { Turnstile } from './turnstile';
import { within } from './within';

/** The client ends the process by an unhandled rejection if it loses a connection on which sixteen messages wait. */
const APPENDS = { places: 12, queue: 10_000 };

/** Milliseconds after which the client's keep-alive has surely ended a connection that nobody answers on. */
const CONNECTION_DEAD = 30_000;

export interface KurrentEventStoreOptions {
  /** Milliseconds within which the server must answer; default 10,000. */
  readonly answerWithin?: number;
  /** Pauses in milliseconds between attempts of a subscription to reach a server that does not answer. */
  readonly patience?: readonly number[];
}

/** Facts in KurrentDB. Positions are `commit/prepare`. An append is one stream's, all or nothing, replicated when answered. */
export class KurrentEventStore implements EventStore {
  readonly #client: KurrentDBClient;
  readonly #answerWithin: number;
  readonly #patience: readonly number[];
  readonly #subscriptions = new Subscriptions();
  readonly #turnstile = new Turnstile(APPENDS);
  #closed = false;

  constructor(url: string, { answerWithin = 10_000, patience = PATIENCE }: KurrentEventStoreOptions = {}) {
    this.#client = KurrentDBClient.connectionString(url);
    this.#answerWithin = answerWithin;
    this.#patience = patience;
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    checkAsked(expected, events);
    this.#checkOpen();
    const streamState = expected === NO_STREAM ? 'no_stream' : BigInt(expected);
    const written = events.map(toKurrent);
    const append = () => within(CONNECTION_DEAD, this.#client.appendToStream(stream, written, { streamState }));
    try {
      const { nextExpectedRevision, position } = await within(this.#answerWithin, this.#turnstile.pass(append));
      if (!position) throw new Error('the server tells no position of what it stored');
      return { revision: Number(nextExpectedRevision), position: toPosition(position) };
    } catch (error) {
      throw appendFailure(stream, expected, error);
    }
  }

  async *read(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    this.#checkOpen();
    try {
      for await (const { event } of this.#client.readStream(stream, { fromRevision: BigInt(from) })) {
        if (event) yield fromKurrent(event);
      }
    } catch (error) {
      if (!isStreamNotFound(error)) throw failure(error);
    }
  }

  async readAll({ after, limit }: { after?: Position; limit: number }): Promise<readonly RecordedEvent[]> {
    if (after === undefined) return this.#page({ fromPosition: 'start', maxCount: limit });
    const inclusive = await this.#page({ fromPosition: fromPosition(after), maxCount: limit + 1 });
    return inclusive.filter(({ position }) => position !== after).slice(0, limit);
  }

  async at(position: Position): Promise<RecordedEvent | undefined> {
    const place = parsePosition(position);
    if (!place) return undefined;
    try {
      const [event] = await this.#page({ fromPosition: place, maxCount: 1 });
      return event?.position === position ? event : undefined;
    } catch (error) {
      if (error instanceof EventStoreUnavailable && isNowhere(error.cause)) return undefined;
      throw error;
    }
  }

  async last(): Promise<RecordedEvent | undefined> {
    return (await this.#page({ fromPosition: 'end', direction: 'backwards', maxCount: 1 }))[0];
  }

  compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  subscribe(wanted: Wanted): Subscription {
    this.#checkOpen();
    return this.#subscriptions.start((signal) => follow(this.#client, wanted, this.#patience, signal));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#subscriptions.stop();
    await this.#client.dispose();
  }

  async #page(options: Parameters<KurrentDBClient['readAll']>[0]): Promise<RecordedEvent[]> {
    this.#checkOpen();
    try {
      return await within(this.#answerWithin, collect(this.#client.readAll({ ...options, filter: FACTS_ONLY })));
    } catch (error) {
      throw failure(error);
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new EventStoreUnavailable(new Error('the store is closed'));
  }
}

async function collect(page: AsyncIterable<AllStreamResolvedEvent>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const { event } of page) if (event) events.push(fromKurrent(event));
  return events;
}
