import { follow, noAccess, type Access, type Who } from '@vaern/disclosure';
import type { EventStore, RecordedEvent } from '@vaern/event-store';
import { factOf, streamOf } from './fact';

/** A case's access, folded from its facts up to and without `revision`. */
export interface CaseAccess {
  readonly caseId: string;
  readonly who: Who;
  readonly access: Access;
  revision: number;
}

/** The cases told of lately; the least lately used are forgotten first, and read again when needed. */
export class CasesInMemory {
  readonly #cases = new Map<string, CaseAccess>();

  constructor(
    private readonly store: EventStore,
    private readonly whoIn: (caseId: string) => Who,
    /** Facts kept at most, all cases together. */
    private readonly bound: number,
  ) {}

  /** The case as it was before the fact at this revision. */
  async before(caseId: string, revision: number): Promise<CaseAccess> {
    const held = this.#cases.get(caseId);
    const from = held && held.revision <= revision ? held : this.#empty(caseId);
    if (from.revision < revision) await this.#fold(from, revision);
    this.#cases.delete(caseId);
    this.#cases.set(caseId, from);
    this.#forgetOldest(caseId);
    return from;
  }

  /** The case after all its facts of which `wasTold` holds. */
  async toldOf(caseId: string, wasTold: (event: RecordedEvent) => boolean): Promise<CaseAccess> {
    return this.before(caseId, await this.#firstUntold(caseId, wasTold));
  }

  async #firstUntold(caseId: string, wasTold: (event: RecordedEvent) => boolean): Promise<number> {
    let revision = this.#cases.get(caseId)?.revision ?? 0;
    for await (const event of this.store.read(streamOf(caseId), revision)) {
      if (!wasTold(event)) return revision;
      revision = event.revision + 1;
    }
    return revision;
  }

  #empty(caseId: string): CaseAccess {
    return { caseId, who: this.whoIn(caseId), access: noAccess(), revision: 0 };
  }

  async #fold(held: CaseAccess, revision: number): Promise<void> {
    for await (const event of this.store.read(streamOf(held.caseId), held.revision)) {
      if (event.revision >= revision) return;
      follow(held.access, factOf(event), held.who);
      held.revision = event.revision + 1;
    }
  }

  #forgetOldest(inUse: string): void {
    let facts = 0;
    for (const { revision } of this.#cases.values()) facts += revision;
    for (const [caseId, { revision }] of this.#cases) {
      if (facts <= this.bound || caseId === inUse) return;
      this.#cases.delete(caseId);
      facts -= revision;
    }
  }
}
