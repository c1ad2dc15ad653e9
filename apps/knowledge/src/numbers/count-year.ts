import { readFact, type StoredFact } from '@vaern/casework';
import type { EventStore, RecordedEvent } from '@vaern/event-store';
import { countedIn, Tally, type Span } from '@vaern/numbers';

const PAGE = 1_000;
const PREFIX = 'case-';

/** The agency behind the alias of a unit in a case. @throws Error if there is none */
export type AgencyIn = (caseId: string, alias: string) => string;

/** Counts a year, one case after another: no more than one is in memory. Parts, sealed as they are, are left aside. */
export async function countYear(store: EventStore, year: Span, agencyIn: AgencyIn): Promise<Tally> {
  const tally = new Tally();
  for await (const { caseId, facts } of casesIn(store, year))
    tally.add(countedIn(facts, year, (alias) => agencyIn(caseId, alias)));
  return tally;
}

/** The cases of which something was recorded in a span, one after another, with all their facts. */
export async function* casesIn(
  store: EventStore,
  span: Span,
): AsyncIterable<{ readonly caseId: string; readonly facts: readonly StoredFact[] }> {
  for (const stream of await streamsIn(store, span))
    yield { caseId: stream.slice(PREFIX.length), facts: await factsOf(store, stream) };
}

/** By stream. */
async function streamsIn(store: EventStore, span: Span): Promise<ReadonlySet<string>> {
  const streams = new Set<string>();
  for (let after: string | undefined; ;) {
    const events = await store.readAll({ limit: PAGE, ...(after !== undefined && { after }) });
    for (const event of events) if (isOfCaseIn(event, span)) streams.add(event.stream);
    if (events.length < PAGE) return streams;
    after = events.at(-1)?.position;
  }
}

function isOfCaseIn(event: RecordedEvent, { from, until }: Span): boolean {
  const { recordedAt } = readFact(event);
  return event.stream.startsWith(PREFIX) && recordedAt >= from && recordedAt < until;
}

async function factsOf(store: EventStore, stream: string): Promise<readonly StoredFact[]> {
  const facts: StoredFact[] = [];
  for await (const event of store.read(stream)) facts.push({ ...readFact(event), parts: [] });
  return facts;
}
