import type { QuestionParts } from '@vaern/case-file';
import { whoIn, type AgencyKind } from '@vaern/directory';
import { PgLedgerWatch, type ChainWalk } from '@vaern/ledger';
import { forgettingOf, ReadLog } from '@vaern/vault';
import type { OversightParts } from '../../oversight/src';
import type { Core } from './core';
import { feedWatchOf } from './feed-watch';

/** The role that reads read logs, facts and when they were told; it reaches no key. */
const ROLE = 'vaern_oversight';

/** All ledgers from outside. */
export const ledgerWatchOf = ({ storage: { connections } }: Core): PgLedgerWatch =>
  new PgLedgerWatch((sql, params) => connections.database.read(ROLE, sql, params));

/** What each agency's officer watches. */
export function oversightOf(
  core: Core,
  questions: Readonly<Record<AgencyKind, QuestionParts>>,
  walk: ChainWalk,
): OversightParts {
  const { storage, directory, names, ledger, cursors, calendar } = core;
  const { connections } = storage;
  const watch = ledgerWatchOf(core);
  const readLog = new ReadLog(connections.seat(ROLE));
  return {
    readLog,
    cursors,
    directory,
    desk: core.desk,
    forgettingOf: (of) => forgettingOf(connections.seat(ROLE), of),
    pastOf: (unit) => questions[directory.agencyOf(unit).kind].past,
    disclosures: {
      store: storage.storeFor(ROLE),
      watch,
      ledger,
      readLog,
      whoIn: (caseId) => whoIn(directory, names, caseId),
      isSheltered: (unit) => directory.isShelter(unit),
      unitBehind: (caseId, alias) => names.unitBehind(caseId, alias),
    },
    feed: feedWatchOf(core, watch, walk),
    today: () => questions.municipality.today(),
    endOfDay: (day) => calendar.endOfDay(day),
  };
}
