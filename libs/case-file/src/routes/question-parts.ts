import type { CaseDesk } from '@vaern/case-desk';
import type { Staff } from '@vaern/directory';
import type { Drafts } from '@vaern/drafts';
import type { Cursors } from '@vaern/gateway';
import type { Nudges } from '@vaern/nudges';
import type { Clock, Moment } from '@vaern/platform';
import type { Readings } from '@vaern/vault';
import type { Approaches } from '../approaches';
import type { CaseFiles } from '../case-files';
import type { Changes } from '../changes/changes';
import type { Chronology } from '../chronology';
import type { EvidenceParts } from '../evidence/parts';
import type { FoundHits } from '../found-hits';
import type { OtherCases } from '../other-cases';
import type { Past } from '../past/past';
import type { PoliceMatters } from '../police-matters';
import type { PersonSearch } from '../search/person-search';
import type { Senders } from '../senders';
import type { Support } from '../support/support';
import type { Days } from '../span';
import type { Tracks } from '../track/tracks';

/** What questions about cases are answered from. */
export interface QuestionParts extends Days {
  readonly files: CaseFiles;
  readonly approaches: Approaches;
  readonly police: PoliceMatters;
  readonly chronology: Chronology;
  readonly hits: FoundHits;
  readonly beside: OtherCases;
  readonly search: PersonSearch;
  readonly evidence: EvidenceParts;
  readonly tracks: Tracks;
  readonly support: Support;
  readonly past: Past;
  readonly changes: Changes;
  readonly readings: Pick<Readings, 'lastOf'>;
  readonly drafts: Drafts;
  readonly staff: Pick<Staff, 'colleaguesOf'>;
  readonly nudges: Nudges;
  readonly senders: Senders;
  readonly desk: CaseDesk;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Today in Denmark. */
  today(this: void): string;
  /** By when an acute referral that is sent now is to be answered, and when offices open if they are closed. */
  acuteNow(this: void): { readonly respondBy: Date; readonly opensAt: Date | undefined };
  /** A unit with its agency, as people call it. */
  nameOf(this: void, unit: string): string;
  /** What the clocks in Denmark showed, as a moment. */
  momentOf(this: void, day: string, time: string): Moment;
}
