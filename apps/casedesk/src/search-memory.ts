import { isKnownOf, isSearched, SEARCH_VERSION, type StoredFact } from '@vaern/casework';
import type { HeldPart } from '@vaern/vault';

/** What searching keeps of a case: small, however long the case is, and no word. */
export interface SearchMemory {
  /** The parts that may say where somebody is or how to reach them. */
  readonly known: HeldPart[];
  /** Words stand in the case that were never searched, or not as words are searched now. */
  behind: boolean;
}

export const nothingSearched = (): SearchMemory => ({ known: [], behind: false });

/** `searched`: how the command that made the fact searched, as its mark says; `anew`: and that it searched everything. */
export function noteSearched(
  memory: SearchMemory,
  { id, type, parts }: StoredFact,
  { searched, anew }: { readonly searched: number | undefined; readonly anew: boolean },
): void {
  for (const part of parts) if (isKnownOf(type, part.class)) memory.known.push({ ...part, factId: id });
  if (searched === SEARCH_VERSION && anew) memory.behind = false;
  if (searched === SEARCH_VERSION) return;
  memory.behind ||= parts.some((part) => isSearched(type, part.class) || isKnownOf(type, part.class));
}
