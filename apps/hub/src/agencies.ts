import type { Actor, Policies } from '@vaern/access';
import {
  asItStands,
  CaseFiles,
  caseFileView,
  logView,
  referralView,
  timelineView,
  type QuestionParts,
} from '@vaern/case-file';
import type { CaseDesk } from '@vaern/case-desk';
import { catalogue } from '@vaern/casework';
import { agencyKinds, type AgencyKind, type Directory, type Names } from '@vaern/directory';
import { Cursors } from '@vaern/gateway';
import type { LedgerReader } from '@vaern/ledger';
import type { Calendar, Clock, Database } from '@vaern/platform';
import type { Door } from '@vaern/vault';
import { ViewRunner } from '@vaern/views';

export interface AgencyParts {
  readonly database: Database;
  readonly directory: Directory;
  readonly names: Names;
  readonly policies: Policies;
  readonly door: Door;
  readonly desk: CaseDesk;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly ledger: LedgerReader;
}

/** What one agency kind keeps and shows of what its units were told. */
export interface AgencyRoom {
  readonly kind: AgencyKind;
  readonly recipients: readonly string[];
  readonly views: ViewRunner;
  readonly questions: QuestionParts;
}

export const roomsOf = (parts: AgencyParts): readonly AgencyRoom[] => agencyKinds.map((kind) => roomOf(kind, parts));

function roomOf(kind: AgencyKind, parts: AgencyParts): AgencyRoom {
  const { database, directory, names, policies, door, desk, cursors, clock, calendar, ledger } = parts;
  const files = new CaseFiles({
    schema: kind,
    policies,
    door,
    asReader: (unit, work) => database.inRole(directory.roleOf(unit), work),
    who: {
      pseudonymOf: (caseId: string, actor: Actor) => names.pseudonymOf(caseId, actor),
      standingOf: (unit) => directory.standingOf(unit),
    },
  });
  return {
    kind,
    recipients: directory
      .recipients()
      .filter(({ agency }) => directory.agency(agency)?.kind === kind)
      .map(({ id }) => id),
    views: new ViewRunner({
      schema: kind,
      views: [caseFileView(kind), logView(kind), referralView(kind), timelineView(kind, Object.keys(catalogue))],
      ledger,
      asWriter: (unit, work) => database.inRole(directory.writerOf(unit), work),
      asItStands,
    }),
    questions: { files, desk, cursors, clock, today: () => calendar.todayInDenmark(clock.now()) },
  };
}
