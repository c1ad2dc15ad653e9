import type { StoredFact } from '../kernel/fact';
import type { Alias, Id, SealedClass } from '../kernel/words';

/** What retracting and striking look up about a fact: its type, whose it is, and whose words it holds. */
export interface IndexedFact {
  readonly type: string;
  /** The unit that wrote it. */
  readonly unit: Alias;
  readonly words: readonly { readonly class: SealedClass; readonly person: Id }[];
}

/** Every fact of the case by its id. The fold of the whole case keeps it: `indexFact` once per fact, whatever its feature. */
export type FactIndex = ReadonlyMap<Id, IndexedFact>;

export const emptyFactIndex = (): Map<Id, IndexedFact> => new Map();

export function indexFact(index: Map<Id, IndexedFact>, { id, type, by, parts }: StoredFact): void {
  const words = parts.map((part) => ({ class: part.class, person: part.person }));
  index.set(id, { type, unit: by.unit, words });
}
