import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Directory, Names, Staff } from '@vaern/directory';
import type { EventStore } from '@vaern/event-store';
import type { Calendar, Chance, Chances, Clock, Failpoints } from '@vaern/platform';
import { PgDoor, PgSealer, Tokens } from '@vaern/vault';
import {
  AddressSearch,
  CaseDeskModule,
  CaseMemory,
  DeskSecrets,
  FindableWords,
  TokensAnew,
  Knowledge,
  LocalCaseDesk,
  StaffFiles,
  StaffRoll,
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

/** A CaseDesk in this process, on its own command bus. */
export async function openDesk(wanted: DeskWanted): Promise<LocalCaseDesk> {
  const { storage, store, directory, names, calendar, clock, chance, chances, failpoints } = wanted;
  const secrets = new DeskSecrets(storage.keys.desk);
  const staff = new StaffFiles(store, secrets);
  const roll = new StaffRoll(wanted.staff, secrets);
  const knowledge = new Knowledge({ directory, names, staff, roll, calendar, clock, secrets });
  const cases = new CaseMemory(store, (caseId) => knowledge.whoIn(caseId));
  const seat = storage.connections.seat('vaern_casedesk');
  const sealer = new PgSealer({ seat, keyring: storage.keys.keyring, chance });
  const findable = new FindableWords({ directory, tokens: new Tokens({ seat, secrets: storage.keys.keyring }) });
  const door = new PgDoor({ seatOf: () => seat, keyring: storage.keys.keyring });
  const anew = new TokensAnew({ store, door, findable });
  const addressSearch = new AddressSearch({ door, store });
  const about = { anew, addressSearch, knowledge };
  const parts = { store, cases, staff, sealer, findable, ...about, secrets, chances, failpoints };
  const module = CaseDeskModule.register(parts);
  const context = await NestFactory.createApplicationContext(module, { logger: false });
  return new LocalCaseDesk(context.get(CommandBus), cases, secrets, { directory, names });
}
