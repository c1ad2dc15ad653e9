import type { EventStore } from '@vaern/event-store';
import type { Chances, Failpoints } from '@vaern/platform';
import type { Sealer } from '@vaern/vault';
import type { AddressSearch } from './address-search';
import type { CasesBeside } from './cases-beside';
import type { ApartMemories, CaseMemory } from './case-memory';
import type { FindableWords } from './findable-words';
import type { Knowledge } from './knowledge';
import type { OwnCodes } from './own/own-codes';
import type { DeskSecrets } from './secrets';
import type { StaffFiles } from './staff-files';
import type { TokensAnew } from './tokens-anew';

export const DESK_PARTS = Symbol('what the CaseDesk works with');

export interface DeskParts {
  readonly store: EventStore;
  readonly cases: CaseMemory;
  readonly apart: ApartMemories;
  readonly staff: StaffFiles;
  readonly sealer: Sealer;
  readonly findable: FindableWords;
  readonly anew: Pick<TokensAnew, 'make'>;
  readonly addressSearch: AddressSearch;
  readonly knowledge: Knowledge;
  readonly ownCodes: OwnCodes;
  /** Asked while no case has its turn, so that it may look at cases one after the other. */
  readonly beside: Pick<CasesBeside, 'of' | 'linkedWith'>;
  readonly secrets: DeskSecrets;
  readonly chances: Chances;
  readonly failpoints: Failpoints;
}
