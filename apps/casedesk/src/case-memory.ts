import { caseLife, type CaseState, type StoredFact } from '@vaern/casework';
import { follow, noAccess, versionOf, type Access, type Who } from '@vaern/disclosure';
import { NO_STREAM, type EventStore, type RecordedEvent } from '@vaern/event-store';
import { markOf, toFact } from './stored-fact';
import { noteSearched, nothingSearched, type SearchMemory } from './search-memory';
import { noteTaken, nothingTaken, type Taken } from './who-may';

/** What a command answered, so that its repeat is answered the same. */
export interface Answered {
  readonly body: string;
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

/** A case folded up to a revision. */
export interface CaseInMemory {
  readonly caseId: string;
  readonly who: Who;
  readonly state: CaseState;
  readonly access: Access;
  readonly taken: Taken;
  readonly search: SearchMemory;
  /** By command id, oldest first. */
  readonly answered: Map<string, Answered>;
  revision: number;
}

/** Milliseconds. */
export const REMEMBERED_FOR = 30 * 86_400_000;

export const streamOf = (caseId: string) => `case-${caseId}`;

/** Folds facts that are stored, each once, in order. */
export function foldOnto(held: CaseInMemory, events: readonly RecordedEvent[]): void {
  for (const event of events) {
    if (event.revision !== held.revision + 1) throw new Error(`revision ${event.revision} follows ${held.revision}`);
    const fact = toFact(event);
    caseLife.evolve(held.state, fact);
    follow(held.access, fact, held.who);
    noteTaken(held.taken, fact);
    const { searched, anew = false } = markOf(event);
    noteSearched(held.search, fact, { searched, anew });
    held.revision = event.revision;
    rememberAnswer(held, event, fact);
  }
}

function rememberAnswer(held: CaseInMemory, event: RecordedEvent, fact: StoredFact): void {
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

/** The cases worked on lately, each folded once; the least lately used are forgotten first. */
export class CaseMemory {
  readonly #cases = new Map<string, CaseInMemory>();
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly whoIn: (caseId: string) => Who,
    private readonly bound = 2_000,
  ) {}

  /** Runs `work` on the case, one at a time for each case. */
  async with<T>(caseId: string, work: (held: CaseInMemory) => Promise<T>): Promise<T> {
    const before = this.#busy.get(caseId) ?? Promise.resolve();
    const turn = before.then(() => this.#at(caseId)).then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.set(caseId, settled);
    try {
      return await turn;
    } finally {
      if (this.#busy.get(caseId) === settled) this.#busy.delete(caseId);
    }
  }

  /** Folds what was appended by somebody else, or by an append that was never acknowledged. */
  async catchUp(held: CaseInMemory): Promise<void> {
    for await (const event of this.store.read(streamOf(held.caseId), held.revision + 1)) foldOnto(held, [event]);
  }

  /** Forgets the case: what is in memory may not be what is stored. */
  forget(caseId: string): void {
    this.#cases.delete(caseId);
  }

  async #at(caseId: string): Promise<CaseInMemory> {
    const held = this.#cases.get(caseId) ?? (await this.#fold(caseId));
    this.#cases.delete(caseId);
    this.#cases.set(caseId, held);
    for (const oldest of this.#cases.keys()) {
      if (this.#cases.size <= this.bound) break;
      this.#cases.delete(oldest);
    }
    return held;
  }

  async #fold(caseId: string): Promise<CaseInMemory> {
    const held = {
      caseId,
      who: this.whoIn(caseId),
      state: caseLife.empty(),
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
