import type { Life, StoredFact, Stream, StreamKind } from '@vaern/casework';
import { streamName } from '@vaern/casework';
import { follow, noAccess, versionOf, type Access, type Who } from '@vaern/disclosure';
import { NO_STREAM, type EventStore, type RecordedEvent } from '@vaern/event-store';
import { noteSearched, nothingSearched, type SearchMemory } from './search-memory';
import { markOf, toFact } from './stored-fact';
import { noteTaken, nothingTaken, type Taken } from './who-may';

/** What a command answered, so that its repeat is answered the same. */
export interface Answered {
  readonly body: string;
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

/** A stream folded up to a revision. */
export interface InMemory<S> {
  readonly stream: Stream;
  /** The stream's id: what a case is called outside its stream. */
  readonly caseId: string;
  readonly life: Life<S>;
  readonly who: Who;
  readonly state: S;
  readonly access: Access;
  readonly taken: Taken;
  /** Of a case: nobody looks in one world for what is known in another. */
  readonly search: SearchMemory;
  /** By command id, oldest first. */
  readonly answered: Map<string, Answered>;
  revision: number;
}

/** Milliseconds. */
export const REMEMBERED_FOR = 30 * 86_400_000;

/** Folds facts that are stored, each once, in order. */
export function foldOnto<S>(held: InMemory<S>, events: readonly RecordedEvent[]): void {
  for (const event of events) {
    if (event.revision !== held.revision + 1) throw new Error(`revision ${event.revision} follows ${held.revision}`);
    const fact = toFact(event);
    held.life.evolve(held.state, fact);
    follow(held.access, fact, held.who);
    noteTaken(held.taken, fact);
    if (held.stream.kind === 'case') noteSearched(held.search, fact, searchedIn(event));
    held.revision = event.revision;
    rememberAnswer(held, event, fact);
  }
}

function searchedIn(event: RecordedEvent): { searched: number | undefined; anew: boolean } {
  const { searched, anew = false } = markOf(event);
  return { searched, anew };
}

function rememberAnswer<S>(held: InMemory<S>, event: RecordedEvent, fact: StoredFact): void {
  const { command, body, answer } = markOf(event);
  if (answer === undefined) return;
  const unit = held.who(fact.by.unit)?.recipient;
  const version = unit === undefined ? 0 : versionOf(held.access, unit);
  held.answered.set(command, { body, id: answer, version, at: fact.recordedAt });
  const tooOld = new Date(new Date(fact.recordedAt).getTime() - REMEMBERED_FOR).toISOString();
  for (const [id, { at }] of held.answered) {
    if (at >= tooOld) break;
    held.answered.delete(id);
  }
}

export interface Remembering<S> {
  readonly kind: StreamKind;
  readonly life: Life<S>;
  readonly store: EventStore;
  readonly whoIn: (caseId: string) => Who;
  readonly bound?: number;
}

/** The streams of one kind worked on lately, each folded once; the least lately used are forgotten first. */
export class StreamMemory<S> {
  readonly #held = new Map<string, InMemory<S>>();
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(private readonly of: Remembering<S>) {}

  /** Runs `work` on the stream, one at a time for each stream. */
  async with<T>(id: string, work: (held: InMemory<S>) => Promise<T>): Promise<T> {
    const before = this.#busy.get(id) ?? Promise.resolve();
    const turn = before.then(() => this.#at(id)).then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.set(id, settled);
    try {
      return await turn;
    } finally {
      if (this.#busy.get(id) === settled) this.#busy.delete(id);
    }
  }

  /** Folds what was appended by somebody else, or by an append that was never acknowledged. */
  async catchUp(held: InMemory<S>): Promise<void> {
    for await (const event of this.of.store.read(streamName(held.stream), held.revision + 1)) foldOnto(held, [event]);
  }

  /** Forgets the stream: what is in memory may not be what is stored. */
  forget(id: string): void {
    this.#held.delete(id);
  }

  async #at(id: string): Promise<InMemory<S>> {
    const { bound = 2_000 } = this.of;
    const held = this.#held.get(id) ?? (await this.#fold(id));
    this.#held.delete(id);
    this.#held.set(id, held);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= bound) break;
      this.#held.delete(oldest);
    }
    return held;
  }

  async #fold(id: string): Promise<InMemory<S>> {
    const { kind, life, whoIn } = this.of;
    const held = {
      stream: { kind, id },
      caseId: id,
      life,
      who: whoIn(id),
      state: life.empty(),
      access: noAccess(),
      taken: nothingTaken(),
      search: nothingSearched(),
      answered: new Map(),
      revision: NO_STREAM,
    };
    await this.catchUp(held);
    return held;
  }
}
