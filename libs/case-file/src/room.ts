import type { Policies } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import { catalogue } from '@vaern/casework';
import type { AgencyKind, Directory, Pseudonyms } from '@vaern/directory';
import type { Cursors } from '@vaern/gateway';
import type { LedgerReader } from '@vaern/ledger';
import type { Calendar, Clock, Database, Failpoints } from '@vaern/platform';
import type { Door, FileReadings, Finder } from '@vaern/vault';
import { ViewRunner } from '@vaern/views';
import { actionView } from './action.view';
import { addressHitView } from './address-hit.view';
import { approachView } from './approach.view';
import { Approaches } from './approaches';
import { asItStands } from './as-it-stands';
import { breachView } from './breach.view';
import { caseFileView } from './case-file.view';
import { CaseFiles } from './case-files';
import type { AsReader, WhoIsWho } from './case-in-hand';
import { Chronology } from './chronology';
import { evidenceView } from './evidence/evidence.view';
import { Kept } from './evidence/kept';
import type { EvidenceParts, EvidenceStore } from './evidence/parts';
import { FoundHits } from './found-hits';
import { forgottenHere } from './forgotten-here';
import { logView } from './log.view';
import { orderView } from './order.view';
import { PoliceMatters } from './police-matters';
import { referralView } from './referral.view';
import { reportView } from './report.view';
import type { QuestionParts } from './routes/questions';
import { PersonSearch } from './search/person-search';
import { Past } from './past/past';
import { timelineView } from './timeline.view';

export interface RoomParts {
  readonly database: Database;
  readonly directory: Directory;
  readonly names: Pseudonyms;
  readonly policies: Policies;
  readonly door: Door;
  readonly finder: Pick<Finder, 'find'>;
  readonly desk: CaseDesk;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly ledger: LedgerReader;
  readonly evidence: EvidenceStore;
  readonly readings: FileReadings;
  readonly failpoints?: Failpoints;
}

/** What one agency kind keeps and shows of what its units were told. */
export interface AgencyRoom {
  readonly kind: AgencyKind;
  readonly recipients: readonly string[];
  readonly views: ViewRunner;
  readonly questions: QuestionParts;
}

/** `agency`: a process that serves this one alone; all of the kind without it. */
export function roomOf(kind: AgencyKind, parts: RoomParts, agency?: string): AgencyRoom {
  const { database, directory, names, policies, door, finder, desk, cursors, clock, calendar, ledger, failpoints } =
    parts;
  const asReader: AsReader = (unit, work) => database.inRole(directory.roleOf(unit), work);
  const who: WhoIsWho = {
    pseudonymOf: (caseId, actor) => names.pseudonymOf(caseId, actor),
    standingOf: (unit) => directory.standingOf(unit),
  };
  const files = new CaseFiles({
    schema: kind,
    policies,
    door,
    asReader,
    who,
  });
  const isForgottenHere = forgottenHere(names);
  return {
    kind,
    recipients: recipientsOf(directory, kind, agency),
    views: new ViewRunner({
      schema: kind,
      views: [
        caseFileView(kind),
        logView(kind),
        referralView(kind),
        timelineView(kind, Object.keys(catalogue)),
        actionView(kind),
        approachView(kind),
        reportView(kind),
        orderView(kind),
        breachView(kind),
        addressHitView(kind),
        evidenceView(kind),
      ],
      ledger,
      asWriter: (unit, work) => database.inRole(directory.writerOf(unit), work),
      asItStands: (notices) => asItStands(notices, isForgottenHere),
      ...(failpoints && { failpoints }),
    }),
    questions: {
      files,
      approaches: new Approaches(files, { schema: kind, asReader, now: () => clock.now() }),
      police: new PoliceMatters({ schema: kind, asReader, who }),
      hits: new FoundHits({ schema: kind, asReader, files }),
      chronology: new Chronology({ schema: kind, asReader }),
      search: new PersonSearch({ files, finder, policies }),
      evidence: evidenceOf(parts, files, new Kept({ schema: kind, asReader, door })),
      past: new Past({ schema: kind, ledger, isForgottenHere }),
      desk,
      cursors,
      clock,
      today: () => calendar.todayInDenmark(clock.now()),
      endOfDay: (day) => calendar.endOfDay(day),
      momentOf: (day, time) => calendar.momentOf(day, time),
    },
  };
}

const evidenceOf = (
  { evidence, desk, ledger, readings, clock, names }: RoomParts,
  files: CaseFiles,
  kept: Kept,
): EvidenceParts => ({
  ...evidence,
  files,
  kept,
  desk,
  ledger,
  readings,
  clock,
  nameOf: (caseId, staff) => names.pseudonymOf(caseId, staff),
});

const recipientsOf = (directory: Directory, kind: AgencyKind, agency: string | undefined) =>
  directory
    .recipients()
    .filter((unit) => directory.agency(unit.agency)?.kind === kind && (agency === undefined || unit.agency === agency))
    .map(({ id }) => id);
