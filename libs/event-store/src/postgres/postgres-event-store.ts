import type { Pool } from 'pg';
import { Bell } from '../bell';
import { catchUp, type Wanted } from '../catch-up';
import {
  EventStoreUnavailable,
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '../event-store';
import { Subscriptions } from '../subscriptions';
import { Announcer } from './announcer';
import { command } from './command';
import { GROUP_LIMITS, GroupCommit, type GroupLimits } from './group-commit';
import { Listener } from './listener';
import { isPosition, place, select } from './rows';
import { writeGroup } from './write-group';

export interface PostgresEventStoreOptions {
  readonly limits?: Partial<GroupLimits>;
  /** Milliseconds between two announcements to other processes; default 20. */
  readonly announceEvery?: number;
  /** Milliseconds after which a subscription looks without being told; default 1000. */
  readonly lookEvery?: number;
  /** Pauses in milliseconds between attempts of a subscription to read from a store that does not answer. */
  readonly patience?: readonly number[];
}

const PAGE = 1000;

/**
 * Facts in PostgreSQL, in schema `event_store` (see EventStore1763000000001). Positions are 1, 2, 3 … without gaps,
 * in the order of commit. The pool stays its giver's; subscriptions use one connection more, made like the pool's.
 */
export class PostgresEventStore implements EventStore {
  readonly #pool: Pool;
  readonly #lookEvery: number;
  readonly #patience: readonly number[] | undefined;
  readonly #bell = new Bell();
  readonly #subscriptions = new Subscriptions();
  readonly #group: GroupCommit;
  readonly #announcer: Announcer;
  readonly #listener: Listener;
  #closed = false;

  constructor(pool: Pool, options: PostgresEventStoreOptions = {}) {
    const { limits, announceEvery = 20, lookEvery = 1000, patience } = options;
    this.#pool = pool;
    this.#lookEvery = lookEvery;
    this.#patience = patience;
    this.#group = new GroupCommit((commands) => writeGroup(pool, commands), { ...GROUP_LIMITS, ...limits });
    this.#announcer = new Announcer(pool, announceEvery);
    this.#listener = new Listener(pool, this.#bell, lookEvery);
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const asked = command(stream, expected, events);
    this.#checkOpen();
    const appended = await this.#group.add(asked);
    this.#bell.ring();
    this.#announcer.announce();
    return appended;
  }

  async *read(stream: string, from = 0): AsyncGenerator<RecordedEvent> {
    let next = from;
    for (;;) {
      this.#checkOpen();
      const page = await select(this.#pool, 'stream', [stream, next, PAGE]);
      yield* page;
      if (page.length < PAGE) return;
      next += page.length;
    }
  }

  async readAll({ after, limit }: { after?: Position; limit: number }): Promise<readonly RecordedEvent[]> {
    this.#checkOpen();
    return select(this.#pool, 'after', [after === undefined ? 0 : String(place(after)), limit]);
  }

  async at(position: Position): Promise<RecordedEvent | undefined> {
    this.#checkOpen();
    return isPosition(position) ? (await select(this.#pool, 'at', [position]))[0] : undefined;
  }

  async last(): Promise<RecordedEvent | undefined> {
    this.#checkOpen();
    return (await select(this.#pool, 'last', []))[0];
  }

  compare(a: Position, b: Position): number {
    return Number(place(a) - place(b));
  }

  subscribe(wanted: Wanted): Subscription {
    this.#checkOpen();
    this.#listener.listen();
    const source = {
      readAll: this.readAll.bind(this),
      bell: this.#bell,
      lookEvery: this.#lookEvery,
      ...(this.#patience && { patience: this.#patience }),
    };
    return this.#subscriptions.start((signal) => catchUp(source, wanted, signal));
  }

  /** Ends subscriptions, finishes the appends that wait, and leaves the pool open. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#subscriptions.stop();
    await this.#group.settled();
    await Promise.all([this.#announcer.close(), this.#listener.close()]);
  }

  #checkOpen(): void {
    if (this.#closed) throw new EventStoreUnavailable(new Error('the store is closed'));
  }
}
