import { AddressHitFound, placed, type Author, type StoredFact } from '@vaern/casework';
import type { HitIn } from './address-search';

export interface Finding {
  readonly now: string;
  /** The CaseDesk, as this case calls it. */
  readonly by: Author;
  newId(): string;
  factId(index: number): string;
  salt(): string;
}

/** What was found, as facts. */
export const hitFacts = (hits: readonly HitIn[], finding: Finding): readonly StoredFact[] =>
  hits.map(({ found, ...of }, index) => {
    const { type, plain } = AddressHitFound.of(placed(found, { ...of, hitId: finding.newId() }));
    const { now, by } = finding;
    const times = { occurredAt: now, recordedAt: now };
    return { id: finding.factId(index), type, plain, parts: [], ...times, by, salt: finding.salt() };
  });

/** They stand before the words they were found in, so that nobody is told these without them; a case begins with its opening. */
export function withHits(hits: readonly StoredFact[], facts: readonly StoredFact[]): readonly StoredFact[] {
  const at = facts[0]?.type === 'CaseOpened' ? 1 : 0;
  return [...facts.slice(0, at), ...hits, ...facts.slice(at)];
}
