import type { CaseDesk } from '@vaern/case-desk';
import type { Staff } from '@vaern/directory';
import type { Files, Scanner, Uploads } from '@vaern/evidence';
import type { LedgerReader } from '@vaern/ledger';
import type { Clock } from '@vaern/platform';
import type { Readings } from '@vaern/vault';
import type { CaseFiles } from '../case-files';
import type { Kept } from './kept';

/** Where files come in, are kept and are looked at: the same for every agency of a process. */
export interface EvidenceStore {
  readonly uploads: Uploads;
  readonly stored: Files;
  readonly scanner: Scanner;
}

/** What the routes of evidence work with. */
export interface EvidenceParts extends EvidenceStore {
  readonly files: CaseFiles;
  readonly kept: Kept;
  readonly desk: CaseDesk;
  readonly ledger: LedgerReader;
  readonly readings: Readings;
  readonly staff: Pick<Staff, 'colleaguesOf'>;
  readonly clock: Clock;
  /** What a member of staff is called in a case. */
  nameOf(caseId: string, staff: { readonly agency: string; readonly id: string }): string;
}
