import type { Id } from '@vaern/casework';
import type { Access, Recipient } from './access';
import { personOf, type Digest, type PartDigest } from './digest';
import type { Ground } from './ground';
import { agencyOf } from './party';

export const wordsKey = (factId: Id, person: Id, sealedClass: string): string => `${factId} ${person} ${sealedClass}`;
export const forgottenKey = (agency: string, person: Id): string => `${agency} ${person}`;

/** Where something is told: to whom, and on which of its grounds. */
export interface Place {
  readonly recipient: Recipient;
  readonly ground: Ground;
}

/**
 * Whether nothing of this fact is told any more: it or the person it is about was retracted, or is forgotten there.
 * The home keeps its record of what was retracted while the case was its own.
 */
export function isGone({ gone }: Access, { recipient, ground }: Place, fact: Digest): boolean {
  const person = personOf(fact);
  if (person !== undefined && isForgotten(gone.forgotten, recipient, person)) return true;
  return isGoneFor(ground, gone.facts.get(fact.id)) || isGoneFor(ground, gone.persons.get(person ?? ''));
}

/** A home keeps what was taken back while the case was its own. */
const isGoneFor = ({ kind, since = 0 }: Ground, at: number | undefined): boolean =>
  at !== undefined && (kind !== 'home' || at < since);

/** Whether these words are told no more: struck, of a retracted person, or of one forgotten there. */
export function areWordsGone({ gone }: Access, { recipient, ground }: Place, fact: Digest, part: PartDigest): boolean {
  if (isForgotten(gone.forgotten, recipient, part.person)) return true;
  const struck = gone.words.get(wordsKey(fact.id, part.person, part.class));
  return isGoneFor(ground, gone.persons.get(part.person)) || isGoneFor(ground, struck);
}

const isForgotten = (forgotten: ReadonlySet<string>, recipient: Recipient, person: Id): boolean =>
  forgotten.size > 0 && forgotten.has(forgottenKey(agencyOf(recipient.id), person));
