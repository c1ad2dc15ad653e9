import type { Policies } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import { catalogue } from '@vaern/casework';
import type { AgencyKind, Directory, Pseudonyms, Staff } from '@vaern/directory';
import type { Drafts } from '@vaern/drafts';
import type { Cursors } from '@vaern/gateway';
import type { LedgerReader } from '@vaern/ledger';
import type { Calendar, Clock, Database, Failpoints } from '@vaern/platform';
import type { Door, Readings, Finder } from '@vaern/vault';
import { ViewRunner } from '@vaern/views';
import { actionView } from './action.view';
import { addressHitView } from './address-hit.view';
import { approachView } from './approach.view';
import { Approaches } from './approaches';
import { asItStands } from './as-it-stands';
import { breachView } from './breach.view';
import { caseFileView } from './case-file.view';
import { CaseFiles } from './case-files';
import { Changes } from './changes/changes';
import { News } from './changes/news';
import type { AsReader, CaseFileParts, WhoIsWho } from './case-in-hand';
import { Chronology } from './chronology';
import { evidenceView } from './evidence/evidence.view';
import { Kept } from './evidence/kept';
import type { EvidenceParts, EvidenceStore } from './evidence/parts';
import { FoundHits } from './found-hits';
import { forgottenHere } from './forgotten-here';
import { logView } from './log.view';
import { namingColleagues } from './naming-colleagues';
import { orderView } from './order.view';
import { otherCaseView } from './other-case.view';
import { OtherCases } from './other-cases';
import { PoliceMatters } from './police-matters';
import { referralView } from './referral.view';
import { reportView } from './report.view';
import type { QuestionParts } from './routes/question-parts';
import { draftsEnd } from './drafts/drafts-end';
import type { Nudging } from './nudges/nudging';
import { Waiting } from './nudges/waiting';
import { PersonSearch } from './search/person-search';
import { Senders } from './senders';
import { Past } from './past/past';
import { Support } from './support/support';
import type { Days } from './span';
import { supportViews } from './support/views';
import { timelineView } from './timeline.view';
import { keepsTracks, trackView } from './track/track.view';
import { Tracks } from './track/tracks';

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
  readonly readings: Readings;
  readonly failpoints?: Failpoints;
  readonly nudging: Nudging;
  readonly drafts: Drafts;
  readonly staff: Pick<Staff, 'colleaguesOf'>;
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
  const { database, directory, names, policies, door, finder, cursors, clock, calendar, ledger } = parts;
  const { readings, failpoints, staff } = parts;
  const asReader: AsReader = (unit, work) => database.inRole(directory.roleOf(unit), work);
  const who: WhoIsWho = {
    pseudonymOf: (caseId, actor) => names.pseudonymOf(caseId, actor),
    standingOf: (unit) => directory.standingOf(unit),
  };
  const desk = namingColleagues(parts.desk, { staff, who });
  const today = () => calendar.todayInDenmark(clock.now());
  const shown: CaseFileParts = { schema: kind, policies, door, asReader, who, now: () => clock.now(), today };
  const files = new CaseFiles(shown);
  const isForgottenHere = forgottenHere(names);
  const recipients = recipientsOf(directory, kind, agency);
  const police = new PoliceMatters({ schema: kind, asReader, who });
  const hits = new FoundHits({ schema: kind, asReader, files });
  const beside = new OtherCases({ schema: kind, asReader, files, desk });
  const tracks = new Tracks(shown);
  const news = new News();
  const days: Days = {
    dayOf: (at) => calendar.todayInDenmark(new Date(at)),
    endOfDay: (day) => calendar.endOfDay(day),
  };
  const approaches = new Approaches(files, { schema: kind, asReader, now: () => clock.now() });
  const waiting = new Waiting({ kind, files, approaches, police, hits, beside, tracks, policies, staff, who, today });
  const nudges = parts.nudging.nudgesFor(recipients, waiting);
  return {
    kind,
    recipients,
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
        ...(keepsTracks(kind) ? [trackView(kind)] : []),
        ...supportViews(kind),
        otherCaseView(kind),
      ],
      ledger,
      asWriter: (unit, work) => database.inRole(directory.writerOf(unit), work),
      asItStands: (notices) => asItStands(notices, isForgottenHere),
      applied: (unit, notices) => news.say(unit, notices),
      afterwards: draftsEnd({ schema: kind, ledger, isForgottenHere }),
      ...(failpoints && { failpoints }),
    }),
    questions: {
      files,
      approaches,
      police,
      hits,
      beside,
      chronology: new Chronology({ schema: kind, asReader, days }),
      tracks,
      drafts: parts.drafts,
      staff,
      nudges,
      senders: new Senders({ staff, who, deputiesAt: (actor) => nudges.deputiesAt(actor) }),
      support: new Support({ schema: kind, asReader, files }),
      search: new PersonSearch({ files, finder, policies }),
      evidence: evidenceOf(parts, files, new Kept({ schema: kind, asReader, door })),
      changes: new Changes({ news, files, standingOf: (unit) => who.standingOf(unit) }),
      past: new Past({ schema: kind, ledger, isForgottenHere }),
      readings,
      desk,
      cursors,
      clock,
      nameOf: (unit) => directory.nameOf(unit),
      today,
      acuteNow: () => {
        const now = clock.now();
        return { respondBy: calendar.respondBy('acute', now), opensAt: calendar.opensAt(now) };
      },
      ...days,
      momentOf: (day, time) => calendar.momentOf(day, time),
    },
  };
}

const evidenceOf = (
  { evidence, desk, ledger, readings, staff, clock, names }: RoomParts,
  files: CaseFiles,
  kept: Kept,
): EvidenceParts => ({
  ...evidence,
  files,
  kept,
  desk,
  ledger,
  readings,
  staff,
  clock,
  nameOf: (caseId, somebody) => names.pseudonymOf(caseId, somebody),
});

const recipientsOf = (directory: Directory, kind: AgencyKind, agency: string | undefined) =>
  directory
    .recipients()
    .filter((unit) => directory.agency(unit.agency)?.kind === kind && (agency === undefined || unit.agency === agency))
    .map(({ id }) => id);
