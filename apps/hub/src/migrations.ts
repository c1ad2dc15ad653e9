import { caseFileMigration } from '@vaern/case-file';
import { EventStore1763000000001, mayAppendEvents, mayReadEvents } from '@vaern/event-store';
import { BrowserSessions1763700000201 } from '@vaern/gateway';
import { Drafts1763700000601 } from '@vaern/drafts';
import { Nudges1763700000501 } from '@vaern/nudges';
import { Ledger1763000000400, LedgerHeads1763700000700, LedgerWatching1763700000601 } from '@vaern/ledger';
import type { MigrationClass } from '@vaern/platform';
import { Vault1763000000001 } from '@vaern/vault';
import { OwnCodes1763700000401 } from '../../casedesk/src';
import { Courier1763700000002 } from '../../courier/src';
import { FunderFigures1763700000602, Knowledge1763700000301 } from '../../knowledge/src';
import { Timekeeper1763700000001 } from '../../timekeeper/src';

/** Who appends facts, who follows them, who counts them, and who looks back at what was told of them. */
export const factRights = [
  ...mayAppendEvents('vaern_casedesk'),
  ...mayReadEvents('vaern_courier'),
  ...mayReadEvents('vaern_timekeeper'),
  ...mayReadEvents('vaern_knowledge'),
  ...mayReadEvents('vaern_oversight'),
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
  Knowledge1763700000301,
  OwnCodes1763700000401,
  Nudges1763700000501,
  LedgerWatching1763700000601,
  FunderFigures1763700000602,
  Drafts1763700000601,
  LedgerHeads1763700000700,
];
