/**
 * What an event store is to Værn: one stream of facts per case, and one order over all of them.
 * PostgreSQL, KurrentDB and the one in memory pass the same conformance suite.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface NewEvent {
  /** UUID, unique for ever. */
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly meta: JsonObject;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** 0, 1, 2 … within the stream, without gaps. */
  readonly revision: number;
  readonly position: Position;
}

/** A place in the one order over all streams. Opaque: only the store that made it can compare it. */
export type Position = string;

/** The revision that a stream without events has. */
export const NO_STREAM = -1;

export interface Appended {
  /** Revision of the last event appended. */
  readonly revision: number;
  /** Position of the last event appended. */
  readonly position: Position;
}

/** Somebody else appended first: nothing of this append was stored. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`stream ${stream} is at revision ${actual}, not ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The store cannot be reached or cannot answer now; whether an append under way was stored is unknown. */
export class EventStoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the event store does not answer', { cause });
    this.name = 'EventStoreUnavailable';
  }
}

/** The store is asked to do more than it can keep up with: nothing of this append was stored, try again later. */
export class EventStoreBusy extends EventStoreUnavailable {
  constructor(readonly waiting: number) {
    super(new Error(`${waiting} appends are waiting`));
    this.name = 'EventStoreBusy';
  }
}

/** An event of this append is stored already, here or in another stream: nothing of the append was stored. */
export class DuplicateEventId extends Error {
  constructor(
    readonly stream: string,
    cause?: unknown,
  ) {
    super(`an event for stream ${stream} has the id of one that is stored already`, { cause });
    this.name = 'DuplicateEventId';
  }
}

export interface Subscription {
  /** Ends the subscription; resolves when the batch under way is done. */
  stop(): Promise<void>;
  /** Resolves when stopped; rejects with what the handler threw or with EventStoreUnavailable. */
  readonly done: Promise<void>;
}

export interface EventStore {
  /**
   * Appends all of `events` or none, durable when it resolves.
   * `expected` is the revision of the stream's last event, NO_STREAM for a stream that must not exist.
   * @throws WrongExpectedRevision @throws EventStoreUnavailable
   * @throws RangeError for no events, or an expectation that is no revision
   */
  append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of one stream from revision `from` (default 0) in order; none if there is no such stream. */
  read(stream: string, from?: number): AsyncIterable<RecordedEvent>;

  /** At most `limit` events after `after` (from the beginning without it) in the one order over all streams. */
  readAll(options: { after?: Position; limit: number }): Promise<readonly RecordedEvent[]>;

  /** The event that stands at exactly this position, if one does. */
  at(position: Position): Promise<RecordedEvent | undefined>;

  /** The last event of all, if there is one. */
  last(): Promise<RecordedEvent | undefined>;

  /** Negative if `a` comes before `b`, zero if equal, positive after. */
  compare(a: Position, b: Position): number;

  /**
   * Hands every event after `after` to `handle` in the one order, in batches, one batch at a time, and goes on
   * as new ones are appended. A late committer is never skipped. Nothing is handed over twice within one subscription.
   */
  subscribe(options: {
    after?: Position;
    batch?: number;
    handle(events: readonly RecordedEvent[]): Promise<void>;
  }): Subscription;

  close(): Promise<void>;
}
