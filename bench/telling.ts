import type { EventStore } from '@vaern/event-store';
import { LedgerWriter } from '@vaern/ledger';
import { noFailpoints, silentLogger, systemChance, systemChances, systemClock } from '@vaern/platform';
import { PgHoldings } from '@vaern/vault';
import { Courier, noFigures } from '../apps/courier/src';
import { BenchCase } from './case';
import type { Measure } from './figure';
import { Floor } from './floor';
import { buildHouse, type House } from './house';
import { inTurns, perSecond, took } from './pace';

const CASES = 32;
const FACTS = 1_500;
const ROUNDS = 5;

/** The courier tells home, police and centre of facts with two sealed parts each, keys re-wrapped. It waits while they are made. */
export const telling: Measure = async (place) => {
  const house = await buildHouse(place, 'telling');
  const floor = await Floor.lay(house.url);
  await BenchCase.train(house.core);
  const gate = new Gate();
  const tally = new Tally();
  const courier = courierOf(house, gate, tally);
  await courier.start();
  const cases: BenchCase[] = [];
  for (let n = 0; n < CASES; n++) cases.push(await BenchCase.open(house.core));
  for (const one of cases) await one.refer();
  await allTold(house);
  const store = house.core.storage.storeFor('vaern_casedesk');
  const measured = await inTurns(
    ROUNDS,
    async () => {
      gate.close();
      await logAll(cases);
      const row = await store.last();
      return perSecond(() => floor.insert(row ?? { type: '', data: {}, meta: {} }), 32, 1_000);
    },
    async () => {
      const before = await told(house);
      const milliseconds = await took(async () => {
        const done = tally.reaches(3 * FACTS);
        gate.open();
        await done;
      });
      const notices = (await told(house)) - before;
      if (notices !== 3 * FACTS) throw new Error(`${notices} notices of ${FACTS} facts`);
      return (notices * 1_000) / milliseconds;
    },
  );
  await courier.stop();
  await floor.close();
  await house.close();
  const what = 'courier to three recipients, notices; floor 32 in flight';
  return [{ what, unit: '/s', ...measured, aim: { atLeast: 0.75 }, n: `${ROUNDS} × ${FACTS} facts` }];
};

async function logAll(cases: readonly BenchCase[]): Promise<void> {
  let left = FACTS;
  await Promise.all(
    cases.map(async (one) => {
      while (left-- > 0) await one.log();
    }),
  );
}

/** Holds facts back from the courier, which has its cases in memory meanwhile, as one that runs has. */
class Gate {
  #opened = Promise.resolve();
  open: () => void = () => undefined;

  close(): void {
    this.#opened = new Promise((resolve) => (this.open = resolve));
  }

  before(store: EventStore): EventStore {
    return new Proxy(store, {
      get: (_, name) => {
        if (name === 'subscribe') return (options: Subscribing) => store.subscribe(this.#held(options));
        const found: unknown = Reflect.get(store, name);
        return typeof found === 'function' ? found.bind(store) : found;
      },
    });
  }

  #held(options: Subscribing): Subscribing {
    return { ...options, handle: (events) => this.#opened.then(() => options.handle(events)) };
  }
}

/** Counts notices as the courier says that they are told: asking the database all the time would slow it down. */
class Tally {
  #left = 0;
  #done: () => void = () => undefined;

  readonly figures = {
    ...noFigures,
    told: (_: number, notices: number) => {
      this.#left -= notices;
      if (this.#left <= 0) this.#done();
    },
  };

  reaches(notices: number): Promise<void> {
    this.#left = notices;
    return new Promise((resolve) => (this.#done = resolve));
  }
}

type Subscribing = Parameters<EventStore['subscribe']>[0];

function courierOf({ core }: House, gate: Gate, { figures }: Tally): Courier {
  const { storage, directory, names } = core;
  const { connections, keys } = storage;
  return new Courier({
    store: gate.before(storage.storeFor('vaern_courier')),
    inTransaction: (work) => connections.database.inRole('vaern_courier', work),
    connect: () => connections.client('vaern_courier'),
    ledger: new LedgerWriter(),
    holdings: new PgHoldings({ seat: connections.seat('vaern_courier'), keyring: keys.keyring, chance: systemChance }),
    whoIn: (caseId) => (alias) => {
      const unit = directory.unit(names.unitBehind(caseId, alias) ?? '');
      return unit?.recipient
        ? { recipient: unit.id, standing: unit.standing, column: directory.columnOf(unit.id) }
        : undefined;
    },
    clock: systemClock,
    chances: systemChances,
    failpoints: noFailpoints,
    logger: silentLogger,
    figures,
    bell: { ring: () => undefined },
  });
}

/** Resolves when the courier has told of all that was appended. */
async function allTold({ core: { storage } }: House): Promise<void> {
  const last = await storage.storeFor('vaern_courier').last();
  while ((await checkpoint(storage.connections)) !== last?.id) await new Promise((done) => setTimeout(done, 20));
}

async function checkpoint({ database }: House['core']['storage']['connections']): Promise<string | undefined> {
  const rows = await database.read<{ id: string }>('vaern_courier', 'select event_id as id from ledger.checkpoint');
  return rows[0]?.id;
}

async function told({ core }: House): Promise<number> {
  const sql = 'select coalesce(sum(number), 0)::float8 as told from ledger.head';
  const rows = await core.storage.connections.database.read<{ told: number }>('vaern_courier', sql);
  return rows[0]?.told ?? 0;
}
