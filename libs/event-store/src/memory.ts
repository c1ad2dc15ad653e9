import { checkAsked } from './asked';
import { Bell } from './bell';
import { catchUp, type Wanted } from './catch-up';
import {
  DuplicateEventId,
  EventStoreUnavailable,
  WrongExpectedRevision,
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Subscription,
} from './event-store';
import { Subscriptions } from './subscriptions';

type Stored = Omit<RecordedEvent, 'data' | 'meta'> & { readonly data: string; readonly meta: string };

/** What several stores in memory share, as several processes share a database. */
export class MemoryLog {
  readonly all: Stored[] = [];
  readonly streams = new Map<string, Stored[]>();
  readonly ids = new Set<string>();
  readonly bell = new Bell();
}

const POSITION = /^[1-9]\d{0,14}$/;

/** An event store that forgets when the process ends: for tests. */
export class MemoryEventStore implements EventStore {
  readonly #log: MemoryLog;
  readonly #subscriptions = new Subscriptions();
  #closed = false;

  constructor(log: MemoryLog = new MemoryLog()) {
    this.#log = log;
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    checkAsked(expected, events);
    this.#checkOpen();
    const log = this.#log;
    const before = log.streams.get(stream) ?? [];
    const actual = before.length - 1;
    if (actual !== expected) throw new WrongExpectedRevision(stream, expected, actual);
    const ids = new Set(events.map(({ id }) => id));
    if (ids.size < events.length || events.some(({ id }) => log.ids.has(id))) throw new DuplicateEventId(stream);
    const stored = events.map((event, n) => ({
      id: event.id,
      type: event.type,
      data: JSON.stringify(event.data),
      meta: JSON.stringify(event.meta),
      stream,
      revision: expected + n + 1,
      position: String(log.all.length + n + 1),
    }));
    for (const event of stored) log.ids.add(event.id);
    log.all.push(...stored);
    before.push(...stored);
    log.streams.set(stream, before);
    log.bell.ring();
    return { revision: expected + events.length, position: String(log.all.length) };
  }

  async *read(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    this.#checkOpen();
    for (const stored of (this.#log.streams.get(stream) ?? []).slice(from)) yield recorded(stored);
  }

  async readAll({ after, limit }: { after?: Position; limit: number }): Promise<readonly RecordedEvent[]> {
    this.#checkOpen();
    const start = after === undefined ? 0 : place(after);
    return this.#log.all.slice(start, start + limit).map(recorded);
  }

  async at(position: Position): Promise<RecordedEvent | undefined> {
    this.#checkOpen();
    const stored = POSITION.test(position) ? this.#log.all[place(position) - 1] : undefined;
    return stored && recorded(stored);
  }

  async last(): Promise<RecordedEvent | undefined> {
    this.#checkOpen();
    const stored = this.#log.all.at(-1);
    return stored && recorded(stored);
  }

  compare(a: Position, b: Position): number {
    return place(a) - place(b);
  }

  subscribe(wanted: Wanted): Subscription {
    const source = { readAll: this.readAll.bind(this), bell: this.#log.bell, lookEvery: Infinity, patience: [] };
    return this.#subscriptions.start((signal) => catchUp(source, wanted, signal));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#subscriptions.stop();
  }

  #checkOpen(): void {
    if (this.#closed) throw new EventStoreUnavailable(new Error('the store is closed'));
  }
}

function place(position: Position): number {
  if (!POSITION.test(position)) throw new RangeError('no position of this store');
  return Number(position);
}

const recorded = (stored: Stored): RecordedEvent => ({
  ...stored,
  data: JSON.parse(stored.data) as RecordedEvent['data'],
  meta: JSON.parse(stored.meta) as RecordedEvent['meta'],
});
