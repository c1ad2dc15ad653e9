import { asItStands, caseFileView, logView, referralView } from '@vaern/case-file';
import { ViewRunner, type View } from '@vaern/views';
import { Carriers } from '../apps/hub/src/carriers';
import type { Core } from '../apps/hub/src/core';
import { BenchCase } from './case';
import type { Figure, Measure } from './figure';
import { buildHouse } from './house';
import { inTurns, took } from './pace';

const CASES = 200;
const ENTRIES = 80;
const ROUNDS = 5;
const POLICE = 'police:1464/intake';
const PAGE = 5_000;

/** Folding views of a recipient anew from its ledger, against merely reading that ledger. */
export const rebuilding: Measure = async (place) => {
  const house = await buildHouse(place, 'rebuilding');
  const { core } = house;
  await fill(core);
  const { ledger, rooms } = core;
  const notices = await ledger.head(POLICE);
  const read = async () => {
    for (let at = 0, got = 1; got > 0; at += got) got = (await ledger.after(POLICE, at, PAGE)).length;
  };
  const rate = async (act: () => Promise<unknown>) => (notices * 1_000) / (await took(act));
  const against = async (what: string, rebuild: () => Promise<unknown>, aim: Pick<Figure, 'aim'> = {}) => {
    const measured = await inTurns(
      ROUNDS,
      () => rate(read),
      () => rate(rebuild),
    );
    return {
      what: `rebuild, ${what}; floor reading the ledger`,
      unit: '/s',
      ...measured,
      ...aim,
      n: `${ROUNDS} × ${notices} notices`,
    };
  };
  await read();
  const only = (view: View) => runnerOf(core, view).rebuild(POLICE);
  const folded = { aim: { atLeast: 0.7 } };
  const figures = [
    await against('a row a referral', () => only(referralView('police')), folded),
    await against('a row a case', () => only(caseFileView('police')), folded),
    await against('a row a log entry', () => only(logView('police'))),
    await against('all four views', async () => rooms.find(({ kind }) => kind === 'police')?.views.rebuild(POLICE)),
  ];
  await house.close();
  return figures;
};

/** A unit's views as its room keeps them, but this one alone. */
const runnerOf = ({ storage, directory, ledger }: Core, view: View) =>
  new ViewRunner({
    schema: 'police',
    views: [view],
    ledger,
    asWriter: (unit, work) => storage.connections.database.inRole(directory.writerOf(unit as typeof POLICE), work),
    asItStands: (notices) => asItStands(notices, () => true),
  });

async function fill(core: Core): Promise<void> {
  await BenchCase.train(core);
  const carriers = await Carriers.start(core);
  let left = CASES;
  const lanes = Array.from({ length: 16 }, async () => {
    while (left-- > 0) {
      const one = await BenchCase.open(core);
      await one.refer();
      for (let n = 0; n < ENTRIES; n++) await one.log();
    }
  });
  await Promise.all(lanes);
  await carriers.settled();
  await carriers.stop();
}
