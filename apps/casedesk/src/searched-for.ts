import { SEARCH_VERSION, type IntentName, type StoredFact } from '@vaern/casework';
import { isCase, type CaseInMemory } from './case-memory';
import type { Command } from './command';
import type { DeskParts } from './desk-parts';
import type { Draft } from './drafts';
import { hitFacts } from './hit-facts';
import type { InMemory } from './stream-memory';

export interface AboutToBeStored {
  readonly drafts: readonly Draft[];
  readonly command: Command;
  readonly now: string;
  /** The id of the hit with that number. */
  factId(this: void, index: number): string;
}

export interface FoundInWords {
  readonly found: readonly StoredFact[];
  /** What the command's mark says of how it searched. */
  readonly searched: { readonly searched?: number; readonly anew?: true };
}

/**
 * What of hers stands in words about to be stored: before anything is stored, and in the same append, so that nobody is
 * told words that were not searched. Only a case is searched: what is known of her is known in no other stream.
 */
export const searchedFor = async <S>(
  parts: DeskParts,
  held: InMemory<S>,
  about: AboutToBeStored,
): Promise<FoundInWords> => (isCase(held) ? searchedInCase(parts, held, about) : { found: [], searched: {} });

async function searchedInCase(
  { addressSearch, knowledge }: DeskParts,
  held: CaseInMemory,
  { drafts, command, now, factId }: AboutToBeStored,
): Promise<FoundInWords> {
  const sends = sending.has(command.request.intent);
  const { hits, anew } = await addressSearch.in(held, { drafts, commandId: command.id, sends });
  const found = hitFacts(hits, {
    now,
    by: knowledge.itselfIn(held, drafts),
    newId: () => command.chance.id(),
    factId,
    salt: () => saltOf(command),
  });
  return { found, searched: { searched: SEARCH_VERSION, ...(anew && { anew }) } };
}

/** What sends words to somebody else. */
const sending: ReadonlySet<IntentName> = new Set(['SendReferral', 'ForwardReferral']);

export const saltOf = ({ chance }: Command): string => chance.bytes(16).toString('base64url');
