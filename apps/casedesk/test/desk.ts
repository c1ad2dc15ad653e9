import type { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '@vaern/access';
import type { Answer, DecideRequest } from '@vaern/case-desk';
import { Directory, Names, Staff, type StaffBook } from '@vaern/directory';
import { MemoryEventStore, type EventStore } from '@vaern/event-store';
import { Calendar, noFailpoints, seededChances, SetClock } from '@vaern/platform';
import { AddressSearch } from '../src/address-search';
import { CasesBeside } from '../src/cases-beside';
import { apartMemories, CaseMemory } from '../src/case-memory';
import { Decide } from '../src/decide.command';
import { DecideHandler } from '../src/decide.handler';
import { LocalCaseDesk } from '../src/desk';
import { FindableWords } from '../src/findable-words';
import { Knowledge } from '../src/knowledge';
import { LocalOwnDesk } from '../src/own';
import { DeskSecrets } from '../src/secrets';
import { StaffFiles } from '../src/staff-files';
import { StaffRoll } from '../src/staff-roll';
import { NotedDoor, NotedSealer, NotedTokens } from './noted';
import { MemoryOwnCodes } from './own-codes';
import { TokensAnew } from '../src/tokens-anew';
import { WhoMay } from '../src/who-may';

/** Two are named at each agency; the officer is known by his phone. */
const staffBook: StaffBook = {
  version: 1,
  rosters: {
    'municipality:0561/restricted': ['n', 'n2'],
    'police:1464/restricted': ['r', 'r2'],
    'centre:dk/restricted': ['c', 'c2'],
  },
  phones: {},
  staff: [{ agency: 'police:1464', id: 'o', units: [], phones: ['00 00 14 64'], emails: [] }],
};

let desks = 0;

/** A CaseDesk on a store in memory, and the steps it took. */
export function aDesk(
  store: EventStore = new MemoryEventStore(),
  linkedWith?: (caseId: string) => Promise<readonly string[]>,
) {
  const steps: string[] = [];
  const noted: EventStore = {
    ...bound(store),
    append: async (...given) => {
      steps.push('append');
      return store.append(...given);
    },
  };
  const clock = new SetClock('2026-03-02T08:00:00.000Z');
  const directory = new Directory();
  const pseudonymKeys = Object.fromEntries(directory.agencies().map(({ id }) => [id, Buffer.alloc(32, id)]));
  const names = new Names(directory, { aliasKey: Buffer.alloc(32, 1), pseudonymKeys });
  const secrets = new DeskSecrets(Buffer.alloc(32, 2));
  const staff = new StaffFiles(noted, secrets);
  const roll = new StaffRoll(new Staff(directory, staffBook), secrets);
  const knowledge = new Knowledge({ directory, names, staff, roll, calendar: new Calendar(), clock, secrets });
  const cases = new CaseMemory(noted, (caseId) => knowledge.whoIn(caseId));
  const apart = apartMemories(noted, (id) => knowledge.whoIn(id));
  const sealer = new NotedSealer(steps);
  const door = new NotedDoor(sealer.words, steps);
  const tokens = new NotedTokens(steps);
  const findable = new FindableWords({ directory, tokens });
  const chances = seededChances(`desk ${++desks}`);
  const ownCodes = new MemoryOwnCodes(secrets.own);
  const beside = new CasesBeside({ cases, names, secrets, roll, whoMay: new WhoMay() });
  const handler = new DecideHandler({
    store: noted,
    cases,
    apart,
    staff,
    sealer,
    findable,
    anew: new TokensAnew({ store: noted, findable, door }),
    addressSearch: new AddressSearch({ door, store: noted }, 20),
    knowledge,
    ownCodes,
    beside: linkedWith ? { of: (caseId, request) => beside.of(caseId, request), linkedWith } : beside,
    secrets,
    chances,
    failpoints: noFailpoints,
  });
  const decide = (request: DecideRequest): Promise<Answer> => handler.execute(new Decide(request));
  const hub = new LocalCaseDesk(
    { execute: (command: Decide) => handler.execute(command) } as unknown as CommandBus,
    { cases, apart },
    secrets,
    { directory, names, beside, may: new WhoMay(), staff },
  );
  const chance = chances.for('own access');
  const own = new LocalOwnDesk({
    desk: { decide },
    cases,
    codes: ownCodes,
    secrets: secrets.own,
    directory,
    names,
    clock,
    chance,
  });
  return {
    steps,
    clock,
    own,
    ownCodes,
    sealer,
    tokens,
    door,
    directory,
    store,
    cases,
    secrets,
    beside,
    decide,
    hub,
  };
}

/** The store with an `append` of one's own. */
export const withAppend = (store: EventStore, append: EventStore['append']): EventStore => ({
  ...bound(store),
  append,
});

const bound = (store: EventStore): EventStore => ({
  append: (...given) => store.append(...given),
  read: (...given) => store.read(...given),
  readAll: (...given) => store.readAll(...given),
  at: (...given) => store.at(...given),
  last: () => store.last(),
  compare: (...given) => store.compare(...given),
  subscribe: (...given) => store.subscribe(...given),
  close: () => store.close(),
});

const somebody = (id: string, agency: string, unit: string, role: string): Actor => ({
  id,
  agency,
  unit: `${agency}/${unit}`,
  role,
  roles: [role],
});
export const visitator = somebody('v', 'municipality:0561', 'visitation', 'visitator');
export const frontline = somebody('f', 'municipality:0561', 'frontline', 'frontline');
export const manager = somebody('m', 'municipality:0561', 'visitation', 'manager');
export const officer = somebody('o', 'police:1464', 'intake', 'case-officer');

export const safety = somebody('n', 'municipality:0561', 'restricted', 'employee-safety');
export const namedOfficer = somebody('r', 'police:1464', 'restricted', 'case-officer');

export const contact = (key: string, actor = frontline, more: object = {}): DecideRequest => ({
  intent: 'ReportContact',
  actor,
  key,
  route: 'POST /contacts',
  body: {
    channel: 'phone',
    reporter: 'affected',
    immediateDanger: false,
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    text: 'Ord',
    ...more,
  },
});
