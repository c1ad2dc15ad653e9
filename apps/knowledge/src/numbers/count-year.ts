import type { EventStore } from '@vaern/event-store';
import { countedOf, Tally, type Span } from '@vaern/numbers';
import { personsIn } from './persons-in';

/** The agency behind the alias of a unit in a case. @throws Error if there is none */
export type AgencyIn = (caseId: string, alias: string) => string;

/** Counts a year, one person after another. */
export async function countYear(store: EventStore, year: Span, agencyIn: AgencyIn): Promise<Tally> {
  const tally = new Tally();
  for await (const cases of personsIn(store, year)) {
    const theirs = cases.map(({ caseId, facts }) => ({ facts, agencyOf: (alias: string) => agencyIn(caseId, alias) }));
    tally.add(countedOf(theirs, year));
  }
  return tally;
}
