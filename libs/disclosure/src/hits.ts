import type { StoredFact } from '@vaern/casework';
import type { Access, HitStanding, PartHits } from './access';
import { textOf, type Digest, type PartDigest } from './digest';
import { isType } from './fact-type';
import { wordsKey, type Place } from './gone';
import { today } from './restriction';

/** Folds a hit or its decision. To be asked before the fact is remembered. */
export function foldHit(access: Access, fact: StoredFact): void {
  if (isType(fact, 'AddressHitFound')) {
    const { hitId, factId, about, class: name } = fact.plain;
    const key = wordsKey(factId, about, name);
    const part = access.hits.parts.get(key) ?? { decided: new Map(), stood: [] };
    access.hits.parts.set(key, part);
    access.hits.partOf.set(hitId, key);
    part.decided.set(hitId, undefined);
    stand(access, part);
  }
  if (isType(fact, 'AddressHitDecided')) {
    const part = access.hits.parts.get(access.hits.partOf.get(fact.plain.hitId) ?? '');
    part?.decided.set(fact.plain.hitId, fact.plain.decision);
    if (part) stand(access, part);
  }
}

function stand({ facts }: Access, { decided, stood }: PartHits): void {
  const as = standingOf([...decided.values()]);
  if (stood.at(-1)?.as !== as) stood.push({ since: facts.length, as });
}

function standingOf(decisions: readonly (string | undefined)[]): HitStanding {
  if (decisions.includes('strike')) return 'struck';
  return decisions.every((decision) => decision === 'tell') ? 'told' : 'withheld';
}

/**
 * Whether a hit keeps the part from the recipient. Never from the home, nor from the unit that wrote the words: what it
 * does not get back would tell it that they are hers. On an ended ground what was told by then stays told, unless struck.
 */
export function isHit(access: Access, place: Place, fact: Digest, part: PartDigest): boolean {
  const stood = access.hits.parts.get(wordsKey(searchedFor(access, fact).id, part.person, part.class))?.stood;
  if (!stood || isHers(access, place, fact)) return false;
  if (stood.at(-1)?.as === 'struck') return true;
  const { endedAt } = place.ground;
  const counts = endedAt === undefined ? stood.at(-1) : stood.findLast(({ since }) => since <= endedAt);
  return counts !== undefined && counts.as !== 'told';
}

/** What opens a file is not searched itself: what was found in the file's line keeps the file too. */
function searchedFor({ lines }: Access, fact: Digest): Digest {
  if (fact.type !== 'EvidenceStored') return fact;
  const line = lines.get(textOf(fact, 'evidenceId') ?? '');
  return line && line.revision < fact.revision ? line : fact;
}

/** The facts that a hit in this one keeps words of. */
export function keptBy(access: Access, fact: Digest): readonly Digest[] {
  if (fact.type !== 'EvidenceReceived') return [fact];
  const file = access.files.get(textOf(fact, 'evidenceId') ?? '')?.facts ?? [];
  return [fact, ...file.filter((one) => one.type === 'EvidenceStored' && searchedFor(access, one) === fact)];
}

/** Whoever may see the address, and whoever wrote it. */
const isHers = (access: Access, { recipient, ground }: Place, { unit, revision }: Digest): boolean =>
  ground.kind === 'home' || (ground.asHome && ground.accepted) || today(access, unit, revision) === recipient.alias;
