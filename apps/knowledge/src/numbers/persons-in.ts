import { readFact, type StoredFact } from '@vaern/casework';
import type { EventStore } from '@vaern/event-store';
import { isLeftOut, SamePerson, type Span } from '@vaern/numbers';

const PAGE = 1_000;
const PREFIX = 'case-';

/** With all its facts. Parts, sealed as they are, are left aside. */
export interface CaseOfPerson {
  readonly caseId: string;
  readonly facts: readonly StoredFact[];
}

/**
 * The persons of whom something was recorded in a span, one after another: no more than one is in memory. Cases that stood
 * linked as the same affected person's when it ended are one person's, the oldest first.
 */
export async function* personsIn(store: EventStore, span: Span): AsyncIterable<readonly CaseOfPerson[]> {
  const { active, same } = await lookedThrough(store, span);
  const persons = same.persons(await leftOutOf(store, same.linked()));
  const counted = new Set<string>();
  for (const caseId of active) {
    if (counted.has(caseId)) continue;
    const theirs = [...(persons.get(caseId) ?? [caseId])];
    for (const one of theirs) counted.add(one);
    yield await oldestFirst(store, theirs);
  }
}

interface LookedThrough {
  /** The cases of which something was recorded in the span. */
  readonly active: ReadonlySet<string>;
  readonly same: SamePerson;
}

async function lookedThrough(store: EventStore, { from, until }: Span): Promise<LookedThrough> {
  const active = new Set<string>();
  const same = new SamePerson(until);
  for (let after: string | undefined; ;) {
    const events = await store.readAll({ limit: PAGE, ...(after !== undefined && { after }) });
    for (const event of events.filter(({ stream }) => stream.startsWith(PREFIX))) {
      const fact = readFact(event);
      const caseId = event.stream.slice(PREFIX.length);
      if (fact.recordedAt >= from && fact.recordedAt < until) active.add(caseId);
      same.add(caseId, fact);
    }
    if (events.length < PAGE) return { active, same };
    after = events.at(-1)?.position;
  }
}

async function leftOutOf(store: EventStore, linked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const leftOut = new Set<string>();
  for (const caseId of linked) if (isLeftOut(await factsOf(store, caseId))) leftOut.add(caseId);
  return leftOut;
}

async function oldestFirst(store: EventStore, cases: readonly string[]): Promise<readonly CaseOfPerson[]> {
  const all: CaseOfPerson[] = [];
  for (const caseId of cases) all.push({ caseId, facts: await factsOf(store, caseId) });
  const openedAt = ({ facts: [opening] }: CaseOfPerson) => Date.parse(opening?.recordedAt ?? '');
  return all.toSorted((one, other) => openedAt(one) - openedAt(other));
}

async function factsOf(store: EventStore, caseId: string): Promise<readonly StoredFact[]> {
  const facts: StoredFact[] = [];
  for await (const event of store.read(`${PREFIX}${caseId}`)) facts.push({ ...readFact(event), parts: [] });
  return facts;
}
