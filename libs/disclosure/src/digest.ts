import type { Alias, Id, SealedClass, StoredFact } from '@vaern/casework';
import { agencyAt, type Who } from './party';

export interface PartDigest {
  readonly id: Id;
  readonly class: SealedClass;
  readonly person: Id;
}

/** What the engine remembers of a fact: enough to say at any time what may be told of it, without its words. */
export interface Digest {
  readonly revision: number;
  readonly id: Id;
  readonly type: string;
  readonly plain: Readonly<Record<string, unknown>>;
  readonly parts: readonly PartDigest[];
  /** The unit that wrote it. */
  readonly unit: Alias;
  /** That unit's agency. Undefined: one without a ledger. */
  readonly agency: string | undefined;
}

export const digestOf = ({ id, type, plain, parts, by }: StoredFact, revision: number, who: Who): Digest => ({
  revision,
  id,
  type,
  plain,
  parts: parts.map((part) => ({ id: part.id, class: part.class, person: part.person })),
  unit: by.unit,
  agency: agencyAt(by.unit, who),
});

const takingBack = new Set(['FactRetracted', 'PersonRetracted', 'WordsStruck', 'PersonForgotten']);

/** Whether the fact takes something back: it is told to those who were told that. */
export const takesBack = ({ type }: { readonly type: string }): boolean => takingBack.has(type);

/**
 * Whether the fact mends what was told before: also those hear of it to whom nothing more is told, as far as they were
 * told what it mends.
 */
export const mends = (fact: Digest): boolean => takesBack(fact) || personsIn(fact).length > 0;

/** The person whom the whole fact is about, if it is about one. */
export const personOf = (fact: Digest): Id | undefined => (takesBack(fact) ? undefined : textOf(fact, 'personId'));

/** The persons whom the fact says to be one. */
export const personsIn = ({ type, plain }: Digest): readonly Id[] =>
  type === 'PersonsMerged' ? (plain.persons as readonly Id[]) : [];

export const textOf = ({ plain }: Pick<Digest, 'plain'>, field: string): string | undefined => {
  const value = plain[field];
  return typeof value === 'string' ? value : undefined;
};
