import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsCodes, IsId, IsInstant, IsWords, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { knownFrom } from '../order/codes';
import { isPolice, sourceOf } from '../order/source';
import { refusal } from '../refusals';
import { provision } from './codes';
import { PoliceReportFiled } from './facts';
import type { Report } from './state';

/** The police have taken the report. */
export class FilePoliceReport {
  @IsId() reportId!: Id;
  @IsCodes(provision) provisions!: CodeOf<typeof provision>[];
  @Optional() @IsWords(100) journalNumber?: string;
  /** When it was taken; now without it. */
  @Optional() @IsInstant() filedAt?: Instant;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

export const filePoliceReport = decide(FilePoliceReport, (state, intent, known) => {
  mustKnow(state, known.by);
  const { reportId, provisions, journalNumber, filedAt } = intent;
  const report = reportOfRoute(state.report.reports, reportId, known, state.intake.homeUnit);
  const source = sourceOf(known, intent.knownFrom);
  mustBeUnfiled(report, known);
  happened(known.now, filedAt);
  const reference = journalNumber === undefined ? undefined : { journalNumber };
  const filed = { reportId, knownFrom: source, provisions, 'police-ref': reference };
  return [PoliceReportFiled.of(filed, { occurredAt: filedAt })];
});

function reportOfRoute(reports: ReadonlyMap<Id, Report>, reportId: Id, known: Known, home: string | undefined): Report {
  const found = reports.get(reportId);
  if (!found || (known.by.unit !== home && !isPolice(known, known.by.unit))) throw refusal('no-such-report');
  return found;
}

/** What others have recorded the police may say themselves, once. */
function mustBeUnfiled({ filedBy }: Report, known: Known): void {
  const isSaid = isPolice(known, known.by.unit) ? filedBy.some((unit) => isPolice(known, unit)) : filedBy.length > 0;
  if (isSaid) throw refusal('report-filed-already');
}
