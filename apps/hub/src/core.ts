import { Policies } from '@vaern/access';
import {
  openDrafts,
  openEvidence,
  openNudging,
  roomOf,
  type AgencyRoom,
  type EvidenceStore,
  type Nudging,
} from '@vaern/case-file';
import type { CaseDesk, OwnDesk } from '@vaern/case-desk';
import { agencyKinds, Directory, Names, type Staff } from '@vaern/directory';
import type { Drafts } from '@vaern/drafts';
import { Cursors } from '@vaern/gateway';
import { PgLedgerReader } from '@vaern/ledger';
import { Calendar, failpoints, Metrics, type Clock, type Config, type Failpoints } from '@vaern/platform';
import { Readings, Finder, PgDoor } from '@vaern/vault';
import { openDesk } from './desk';
import type { Ports } from './ports';
import { openStaff } from './staff';
import type { Storage } from './storage';

/** What everything in the hub shares. */
export interface Core {
  readonly config: Config;
  readonly ports: Ports;
  readonly storage: Storage;
  readonly directory: Directory;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly failpoints: Failpoints;
  readonly metrics: Metrics;
  readonly desk: CaseDesk;
  readonly own: OwnDesk;
  readonly ledger: PgLedgerReader;
  readonly cursors: Cursors;
  readonly finder: Finder;
  readonly rooms: readonly AgencyRoom[];
  readonly evidence: EvidenceStore & { close(): void };
  readonly readings: Readings;
  readonly nudging: Nudging;
  readonly drafts: Drafts;
  readonly staff: Staff;
  /** A CaseDesk on another clock: for telling stories of other days. */
  readonly deskOn: (clock: Clock) => Promise<CaseDesk>;
}

export async function buildCore(config: Config, ports: Ports, storage: Storage, directory: Directory): Promise<Core> {
  const { clock, chance, chances } = ports;
  const { connections, keys, demo, storeFor } = storage;
  const { setting, allowed = false } = config.failpoint ?? {};
  const points = failpoints({ demo: demo !== undefined, setting, allowed });
  const names = new Names(directory, keys.names);
  const staff = await openStaff(config, directory, { demo: demo?.mark, logger: ports.logger });
  const calendar = new Calendar({ clocks: config.clocks });
  const store = storeFor('vaern_casedesk');
  const deskOn = (on: Clock) =>
    openDesk({ storage, store, directory, names, staff, calendar, chance, chances, clock: on, failpoints: points });
  const { desk, own } = await deskOn(clock);
  const ledger = new PgLedgerReader((recipient, sql, params) =>
    connections.database.read(directory.roleOf(recipient), sql, params),
  );
  const cursors = new Cursors(keys.cursors);
  const seatOf = (recipient: string) => connections.seat(directory.roleOf(recipient));
  const finder = new Finder({ seatOf, secrets: keys.keyring });
  const { logger } = ports;
  const evidence = openEvidence({ config, keyring: keys.keyring, chance, clock, logger, failpoints: points });
  const readings = new Readings(seatOf);
  const { database } = connections;
  const nudging = openNudging({
    config,
    demo: demo !== undefined,
    database,
    directory,
    chance,
    clock,
    calendar,
    logger,
    failpoints: points,
    secretOf: (agency) => keys.keyring.secret(agency, 'pseudonyms'),
  });
  const drafts = openDrafts({ database, directory, keyring: keys.keyring, chance, clock });
  const parts = {
    evidence,
    readings,
    directory,
    names,
    desk,
    cursors,
    clock,
    calendar,
    ledger,
    database,
    policies: Policies.ours(),
    door: new PgDoor({ seatOf, keyring: keys.keyring }),
    finder,
    failpoints: points,
    nudging,
    drafts,
    staff,
  };
  const rooms = agencyKinds.map((kind) => roomOf(kind, parts));
  return {
    config,
    ports,
    storage,
    directory,
    names,
    calendar,
    failpoints: points,
    metrics: new Metrics(),
    desk,
    own,
    ledger,
    cursors,
    finder,
    rooms,
    evidence,
    readings,
    nudging,
    drafts,
    staff,
    deskOn: async (on) => (await deskOn(on)).desk,
  };
}
