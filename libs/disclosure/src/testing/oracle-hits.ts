import type { SealedPart, StoredFact } from '@vaern/casework';
import { text, type Facts } from './oracle-facts';

/** Something of hers was found in these words, or in the line of their file, and nobody decided to tell it. */
export function hasUndecidedHit(facts: Facts, fact: StoredFact, part: SealedPart): boolean {
  const searched = lineOf(facts, fact)?.id ?? fact.id;
  const hits = facts.filter(
    (other) =>
      other.type === 'AddressHitFound' &&
      text(other, 'factId') === searched &&
      text(other, 'about') === part.person &&
      text(other, 'class') === part.class,
  );
  const last = (hit: StoredFact) =>
    facts.filter((other) => other.type === 'AddressHitDecided' && other.plain.hitId === hit.plain.hitId).at(-1);
  return hits.some((hit) => last(hit)?.plain.decision !== 'tell');
}

/** The line of the list by which a file came in. */
function lineOf(facts: Facts, { type, plain, id }: StoredFact): StoredFact | undefined {
  if (type !== 'EvidenceStored') return undefined;
  const before = facts.slice(
    0,
    facts.findIndex((other) => other.id === id),
  );
  return before.find((other) => other.type === 'EvidenceReceived' && other.plain.evidenceId === plain.evidenceId);
}
