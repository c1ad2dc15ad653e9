import type { Actor } from '@vaern/access';
import type { Answer, DecideRequest } from '@vaern/case-desk';
import { Directory, Names, Staff, type StaffBook } from '@vaern/directory';
import { MemoryEventStore, type EventStore } from '@vaern/event-store';
import { Calendar, noFailpoints, seededChances, SetClock } from '@vaern/platform';
import {
  DoorClosed,
  type Bar,
  type Door,
  type Findable,
  type OpenedPart,
  type Reader,
  type Sealed,
  type Sealer,
  type ToSeal,
} from '@vaern/vault';
import { randomUUID } from 'node:crypto';
import { AddressSearch } from '../src/address-search';
import { CaseMemory } from '../src/case-memory';
import { Decide } from '../src/decide.command';
import { DecideHandler } from '../src/decide.handler';
import { FindableWords } from '../src/findable-words';
import { Knowledge } from '../src/knowledge';
import { DeskSecrets } from '../src/secrets';
import { StaffFiles } from '../src/staff-files';
import { StaffRoll } from '../src/staff-roll';
import { TokensAnew } from '../src/tokens-anew';

/** Seals by keeping the words aside: what matters here is when it is asked, and for whom. */
export class NotedSealer implements Sealer {
  readonly sealed: ToSeal[] = [];
  /** By part: what a door opens. */
  readonly words = new Map<string, ToSeal['fields']>();
  readonly barred: Bar[] = [];

  constructor(private readonly steps: string[]) {}

  async seal(_: string, words: readonly ToSeal[]): Promise<{ parts: readonly Sealed[]; sequence: string }> {
    this.steps.push('seal');
    this.sealed.push(...words);
    const parts = words.map(({ class: of, person, fields }) => {
      const id = randomUUID();
      this.words.set(id, fields);
      return { id, class: of, person, commitment: 'c', ciphertext: 'x' };
    });
    return { parts, sequence: String(this.sealed.length) };
  }

  async bar(bars: readonly Bar[]): Promise<void> {
    this.steps.push('bar');
    this.barred.push(...bars);
  }
}

/** Opens what was sealed, and notes who signed for what. */
export class NotedDoor implements Door {
  readonly signed: { reader: Reader; recipient: string; parts: readonly string[] }[] = [];
  isClosed = false;

  constructor(
    private readonly words: ReadonlyMap<string, ToSeal['fields']>,
    private readonly steps: string[],
  ) {}

  async open(
    reader: Reader,
    recipient: string,
    cases: Parameters<Door['open']>[2],
  ): Promise<ReadonlyMap<string, OpenedPart>> {
    if (this.isClosed) throw new DoorClosed(undefined);
    const parts = cases.flatMap((of) => of.parts.map(({ id }) => id));
    if (reader.purpose === 'hand-over') this.steps.push('open');
    this.signed.push({ reader, recipient, parts });
    return new Map(
      parts.flatMap((id) => (this.words.has(id) ? [[id, { fields: this.words.get(id) ?? {}, salt: 's' }]] : [])),
    );
  }
}

/** Notes who can find whom by what. */
export class NotedTokens {
  readonly kept: Findable[] = [];

  constructor(private readonly steps: string[]) {}

  async keep(findables: readonly Findable[]): Promise<void> {
    if (findables.length > 0) this.steps.push('tokens');
    this.kept.push(...findables);
  }
}

/** Two are named at each agency; the officer is known by his phone. */
const staffBook: StaffBook = {
  version: 1,
  rosters: {
    'municipality:0561/restricted': ['n', 'n2'],
    'police:1464/restricted': ['r', 'r2'],
    'centre:dk/restricted': ['c', 'c2'],
  },
  staff: [{ agency: 'police:1464', id: 'o', phones: ['00 00 14 64'], emails: [] }],
};

let desks = 0;

/** A CaseDesk on a store in memory, and the steps it took. */
export function aDesk(store: EventStore = new MemoryEventStore()) {
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
  const sealer = new NotedSealer(steps);
  const door = new NotedDoor(sealer.words, steps);
  const tokens = new NotedTokens(steps);
  const findable = new FindableWords({ directory, tokens });
  const chances = seededChances(`desk ${++desks}`);
  const handler = new DecideHandler({
    store: noted,
    cases,
    staff,
    sealer,
    findable,
    anew: new TokensAnew({ store: noted, findable, door }),
    addressSearch: new AddressSearch({ door, store: noted }, 20),
    knowledge,
    secrets,
    chances,
    failpoints: noFailpoints,
  });
  return {
    steps,
    clock,
    sealer,
    tokens,
    door,
    directory,
    store,
    secrets,
    decide: (request: DecideRequest): Promise<Answer> => handler.execute(new Decide(request)),
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
