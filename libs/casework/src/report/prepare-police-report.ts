import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { Known } from '../kernel/decision';
import { IsEntryRefs, IsWords } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { entryOfRoute } from '../log/entry-of-route';
import { refusal } from '../refusals';
import { PoliceReportPrepared } from './facts';

/** What is to be reported, put together with her: the typical incidents, and the story in short. */
export class PreparePoliceReport {
  /** The log entries that it rests on. */
  @IsEntryRefs({ max: 200 }) entries!: string[];
  @IsWords(20_000) summary!: string;
}

export const preparePoliceReport = decide(PreparePoliceReport, (state, { entries, summary }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  mustBeForPolice(state, known, entries);
  return [PoliceReportPrepared.of({ reportId: known.newId(), entries, narrative: { summary } })];
});

/** A reference says that there is an entry. @throws Refusal `no-such-entry`, `entry-retracted`, `entry-not-for-police` */
export function mustBeForPolice(state: CaseState, known: Known, entries: readonly string[]): void {
  for (const entryRef of entries) {
    const { entry } = entryOfRoute(state, entryRef, known);
    if (entry.audience === 'support') throw refusal('entry-not-for-police', { entryRef });
  }
}
