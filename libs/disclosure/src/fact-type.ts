import type { FactType, StoredFact, StoredOf, catalogue } from '@vaern/casework';

export type StoredAs<Type extends FactType> = StoredOf<(typeof catalogue)[Type]>;

/** Narrows a stored fact to its type. */
export const isType = <Type extends FactType>(fact: StoredFact, type: Type): fact is StoredFact & StoredAs<Type> =>
  fact.type === type;
