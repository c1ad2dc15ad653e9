import { caseFileMigration } from '@vaern/case-file';
import { EventStore1763000000001, mayAppendEvents, mayReadEvents } from '@vaern/event-store';
import { BrowserSessions1763700000201 } from '@vaern/gateway';
import { Ledger1763000000400 } from '@vaern/ledger';
import type { MigrationClass } from '@vaern/platform';
import { Vault1763000000001 } from '@vaern/vault';
import { Courier1763700000002 } from '../../courier/src';
import { Timekeeper1763700000001 } from '../../timekeeper/src';

/** Who appends facts, and who follows them. */
export const factRights = [
  ...mayAppendEvents('vaern_casedesk'),
  ...mayReadEvents('vaern_courier'),
  ...mayReadEvents('vaern_timekeeper'),
];

/** Every table there is, in the order of the timestamps. */
export const migrations: readonly MigrationClass[] = [
  EventStore1763000000001,
  Vault1763000000001,
  Ledger1763000000400,
  Timekeeper1763700000001,
  Courier1763700000002,
  caseFileMigration('municipality', 1763700000101),
  caseFileMigration('police', 1763700000102),
  caseFileMigration('centre', 1763700000103),
  BrowserSessions1763700000201,
];
