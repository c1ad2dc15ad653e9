import { readFact, streamName, type Stream } from '@vaern/casework';
import { follow, noAccess, type Access, type Who } from '@vaern/disclosure';
import type { EventStore, RecordedEvent } from '@vaern/event-store';

/** A stream's access, folded from its facts up to and without `revision`. */
export interface CaseAccess {
  readonly stream: Stream;
  readonly who: Who;
  readonly access: Access;
  revision: number;
}

/** The streams told of lately; the least lately used are forgotten first, and read again when needed. */
export class CasesInMemory {
  readonly #cases = new Map<string, CaseAccess>();

  constructor(
    private readonly store: EventStore,
    private readonly whoIn: (caseId: string) => Who,
    /** Facts kept at most, all streams together. */
    private readonly bound: number,
  ) {}

  /** The stream as it was before the fact at this revision. */
  async before(stream: Stream, revision: number): Promise<CaseAccess> {
    const name = streamName(stream);
    const held = this.#cases.get(name);
    const from = held && held.revision <= revision ? held : this.#empty(stream);
    if (from.revision < revision) await this.#fold(from, revision);
    this.#cases.delete(name);
    this.#cases.set(name, from);
    this.#forgetOldest(name);
    return from;
  }

  /** The stream after all its facts of which `wasTold` holds. */
  async toldOf(stream: Stream, wasTold: (event: RecordedEvent) => boolean): Promise<CaseAccess> {
    return this.before(stream, await this.#firstUntold(stream, wasTold));
  }

  async #firstUntold(stream: Stream, wasTold: (event: RecordedEvent) => boolean): Promise<number> {
    const name = streamName(stream);
    let revision = this.#cases.get(name)?.revision ?? 0;
    for await (const event of this.store.read(name, revision)) {
      if (!wasTold(event)) return revision;
      revision = event.revision + 1;
    }
    return revision;
  }

  #empty(stream: Stream): CaseAccess {
    return { stream, who: this.whoIn(stream.id), access: noAccess(), revision: 0 };
  }

  async #fold(held: CaseAccess, revision: number): Promise<void> {
    for await (const event of this.store.read(streamName(held.stream), held.revision)) {
      if (event.revision >= revision) return;
      follow(held.access, readFact(event), held.who);
      held.revision = event.revision + 1;
    }
  }

  #forgetOldest(inUse: string): void {
    let facts = 0;
    for (const { revision } of this.#cases.values()) facts += revision;
    for (const [name, { revision }] of this.#cases) {
      if (facts <= this.bound || name === inUse) return;
      this.#cases.delete(name);
      facts -= revision;
    }
  }
}
