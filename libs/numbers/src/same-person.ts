import type { StoredFact } from '@vaern/casework';

interface Link {
  readonly cases: Set<string>;
  isMade: boolean;
  isUndone: boolean;
}

/**
 * Which cases stood linked as one affected person's when a year or a quarter ended. A link has one id in both its cases,
 * and by that they are found: what a case calls another stays closed.
 */
export class SamePerson {
  readonly #links = new Map<string, Link>();

  constructor(private readonly until: string) {}

  /** Any fact of any case, in order. What was done in one case by then is handed in to the other a moment later. */
  add(caseId: string, { type, plain, recordedAt }: Pick<StoredFact, 'type' | 'plain' | 'recordedAt'>): void {
    const linkId = String(plain.linkId);
    const inTime = recordedAt < this.until;
    if (type === 'CasesLinked' && plain.relation === 'same-affected') {
      const link = this.#links.get(linkId) ?? { cases: new Set(), isMade: false, isUndone: false };
      link.cases.add(caseId);
      link.isMade ||= inTime;
      this.#links.set(linkId, link);
    }
    const undone = type === 'CasesUnlinked' && inTime ? this.#links.get(linkId) : undefined;
    if (undone) undone.isUndone = true;
  }

  /** Every case of which such a link stood. */
  linked(): ReadonlySet<string> {
    return new Set(this.#standing().flatMap(({ cases }) => [...cases]));
  }

  /** By case, all that are one person's with it. Those left out are nobody's, and bring no others together. */
  persons(leftOut: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
    const persons = new Map<string, ReadonlySet<string>>();
    for (const { cases } of this.#standing()) {
      const counted = [...cases].filter((one) => !leftOut.has(one));
      const theirs = new Set(counted.flatMap((one) => [...(persons.get(one) ?? [one])]));
      for (const one of theirs) persons.set(one, theirs);
    }
    return persons;
  }

  #standing(): readonly Link[] {
    return [...this.#links.values()].filter(({ isMade, isUndone }) => isMade && !isUndone);
  }
}
