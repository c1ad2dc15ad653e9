import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Directory, Names, Staff } from '@vaern/directory';
import type { EventStore } from '@vaern/event-store';
import type { Calendar, Chance, Chances, Clock, Failpoints } from '@vaern/platform';
import { PgDoor, PgSealer, Tokens } from '@vaern/vault';
import {
  AddressSearch,
  apartMemories,
  CasesBeside,
  CaseDeskModule,
  CaseMemory,
  DeskSecrets,
  FindableWords,
  TokensAnew,
  Knowledge,
  LocalCaseDesk,
  LocalOwnDesk,
  PgOwnCodes,
  StaffFiles,
  StaffRoll,
  WhoMay,
} from '../../casedesk/src';
import type { Storage } from './storage';

export interface DeskWanted {
  readonly storage: Storage;
  readonly store: EventStore;
  readonly directory: Directory;
  readonly names: Names;
  readonly staff: Staff;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly chances: Chances;
  readonly failpoints: Failpoints;
}

/** The CaseDesk, and her own way in to it. */
export interface OpenedDesk {
  readonly desk: LocalCaseDesk;
  readonly own: LocalOwnDesk;
}

/** A CaseDesk in this process, on its own command bus. */
export async function openDesk(wanted: DeskWanted): Promise<OpenedDesk> {
  const { storage, store, directory, names, calendar, clock, chance, chances, failpoints } = wanted;
  const secrets = new DeskSecrets(storage.keys.desk);
  const staff = new StaffFiles(store, secrets);
  const roll = new StaffRoll(wanted.staff, secrets);
  const knowledge = new Knowledge({ directory, names, staff, roll, calendar, clock, secrets });
  const cases = new CaseMemory(store, (caseId) => knowledge.whoIn(caseId));
  const apart = apartMemories(store, (id) => knowledge.whoIn(id));
  const seat = storage.connections.seat('vaern_casedesk');
  const sealer = new PgSealer({ seat, keyring: storage.keys.keyring, chance });
  const findable = new FindableWords({ directory, tokens: new Tokens({ seat, secrets: storage.keys.keyring }) });
  const door = new PgDoor({ seatOf: () => seat, keyring: storage.keys.keyring });
  const anew = new TokensAnew({ store, door, findable });
  const addressSearch = new AddressSearch({ door, store });
  const ownCodes = new PgOwnCodes(secrets.own, storage.connections.as('vaern_casedesk'));
  const may = new WhoMay();
  const beside = new CasesBeside({ cases, names, secrets, roll, whoMay: may });
  const about = { anew, addressSearch, knowledge, ownCodes, beside };
  const parts = { store, cases, apart, staff, sealer, findable, ...about, secrets, chances, failpoints };
  const module = CaseDeskModule.register(parts);
  const context = await NestFactory.createApplicationContext(module, { logger: false });
  const desk = new LocalCaseDesk(context.get(CommandBus), { cases, apart }, secrets, {
    directory,
    names,
    beside,
    may,
    staff,
  });
  const ways = { desk, cases, codes: ownCodes, secrets: secrets.own };
  return { desk, own: new LocalOwnDesk({ ...ways, directory, names, clock, chance }) };
}
