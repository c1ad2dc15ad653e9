import type { Sealed } from '@vaern/vault';
import type { Draft } from './drafts';
import type { SealedWords } from './findable-words';
import type { StoredFact } from '@vaern/casework';

/** The words with the parts they became, which come in the same order. */
export function pairedWith(drafts: readonly Draft[], parts: readonly Sealed[]): readonly PairedWords[] {
  const words = drafts.flatMap(({ fact, words: own }) => own.map((word) => ({ fact, words: word })));
  return words.flatMap((word, index) => {
    const part = parts[index];
    return part ? [{ ...word, part }] : [];
  });
}

type PairedWords = SealedWords & { readonly fact: StoredFact; readonly part: Sealed };

export const partsOf = (of: StoredFact, sealed: readonly PairedWords[]) =>
  sealed.filter(({ fact }) => fact === of).map(({ part }) => part) as unknown as StoredFact['parts'];
