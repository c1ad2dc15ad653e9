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

/** The courier tells home, police and centre of facts with two sealed parts each, keys re-wrapped. */
export const telling: Measure = async (place) => {
  const house = await buildHouse(place, 'telling');
  const floor = await Floor.lay(house.url);
  await BenchCase.train(house.core);
  const cases: BenchCase[] = [];
  for (let n = 0; n < CASES; n++) cases.push(await BenchCase.open(house.core));
  for (const one of cases) await one.refer();
  await tellAll(house);
  const store = house.core.storage.storeFor('vaern_casedesk');
  const measured = await inTurns(
    ROUNDS,
    async () => {
      await logAll(cases);
      const row = await store.last();
      return perSecond(() => floor.insert(row ?? { type: '', data: {}, meta: {} }), 32, 1_000);
    },
    async () => {
      const before = await told(house);
      const milliseconds = await took(() => tellAll(house));
      const notices = (await told(house)) - before;
      if (notices !== 3 * FACTS) throw new Error(`${notices} notices of ${FACTS} facts`);
      return (notices * 1_000) / milliseconds;
    },
  );
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

/** A courier that tells until everything is told. */
async function tellAll({ core }: House): Promise<void> {
  const { storage, directory, names } = core;
  const { connections, keys } = storage;
  const store = storage.storeFor('vaern_courier');
  const courier = new Courier({
    store,
    inTransaction: (work) => connections.database.inRole('vaern_courier', work),
    connect: () => connections.client('vaern_courier'),
    ledger: new LedgerWriter(),
    holdings: new PgHoldings({ seat: connections.seat('vaern_courier'), keyring: keys.keyring, chance: systemChance }),
    whoIn: (caseId) => (alias) => {
      const unit = directory.unit(names.unitBehind(caseId, alias) ?? '');
      return unit?.recipient ? { recipient: unit.id, standing: unit.standing } : undefined;
    },
    clock: systemClock,
    chances: systemChances,
    failpoints: noFailpoints,
    logger: silentLogger,
    figures: noFigures,
    bell: { ring: () => undefined },
  });
  const last = await store.last();
  await courier.start();
  while ((await checkpoint(core.storage.connections)) !== last?.id) await new Promise((done) => setTimeout(done, 2));
  await courier.stop();
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
