import type { CaseDesk } from '@vaern/case-desk';
import type { Past } from '@vaern/case-file';
import type { Directory } from '@vaern/directory';
import type { Cursors } from '@vaern/gateway';
import type { Forgetting, ReadLog } from '@vaern/vault';
import type { DisclosureParts } from './disclosures/watched-case';
import type { FeedWatchParts } from './feed/parts';

export const OVERSIGHT = Symbol('what the data protection officer watches');

export interface OversightParts {
  readonly readLog: ReadLog;
  readonly cursors: Cursors;
  readonly desk: CaseDesk;
  readonly directory: Directory;
  /** Where it is known what a unit had been told by a moment. */
  pastOf(unit: string): Past;
  forgettingOf(of: {
    readonly agency: string;
    readonly caseId: string;
    readonly personId: string;
  }): Promise<Forgetting>;
  readonly disclosures: DisclosureParts;
  readonly feed: FeedWatchParts;
  /** Today in Denmark. */
  today(this: void): string;
  /** When a day in Denmark is over. */
  endOfDay(day: string): Date;
}
