import type { Directory } from '@vaern/directory';
import { Drafts, DraftSeal } from '@vaern/drafts';
import type { Chance, Clock, Database } from '@vaern/platform';
import type { FileKeyring } from '@vaern/vault';

export interface DraftingParts {
  readonly database: Database;
  readonly directory: Directory;
  readonly keyring: FileKeyring;
  readonly chance: Chance;
  readonly clock: Clock;
}

/** See docs/decisions/0045-drafts.md. */
export function openDrafts({ database, directory, keyring, chance, clock }: DraftingParts): Drafts {
  const secretOf = (agency: string) => keyring.secret(agency, 'pseudonyms');
  return new Drafts({
    asUnit: (unit, work) => database.inRole(directory.roleOf(unit), work),
    seal: new DraftSeal({ keyring, secretOf, chance }),
    clock,
  });
}
