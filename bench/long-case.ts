import { systemChance } from '@vaern/platform';
import { BenchCase } from './case';
import type { Measure } from './figure';
import { buildHouse, type House } from './house';
import { inTurns, median, took } from './pace';

const SHORT = 50;
const LONG = 50_000;
const CHUNK = 500;
const ROUNDS = 9;
const COMMANDS = 50;

/** A command on a case of 50,000 facts, against one on a case of fifty. */
export const longCase: Measure = async (place) => {
  const house = await buildHouse(place, 'long_case');
  const [short, long] = [await aCaseOf(SHORT, house), await aCaseOf(LONG, house)];
  const cold = await took(() => long.log());
  await short.log();
  const pace = async (one: BenchCase) => {
    const times = [];
    for (let n = 0; n < COMMANDS; n++) times.push(await took(() => one.log()));
    return median(times);
  };
  await pace(long);
  const measured = await inTurns(
    ROUNDS,
    () => pace(short),
    () => pace(long),
  );
  await house.close();
  const n = `${ROUNDS} × ${COMMANDS} commands; the first, cold, ${cold.toFixed()} ms`;
  return [{ what: `command on ${LONG} facts; floor on ${SHORT}`, unit: 'ms', ...measured, aim: { atMost: 2 }, n }];
};

/** The log of years: its last entry again and again, under ids of their own. */
async function aCaseOf(facts: number, { core }: House): Promise<BenchCase> {
  const one = await BenchCase.open(core);
  await one.log();
  const store = core.storage.storeFor('vaern_casedesk');
  const stream = `case-${one.caseId}`;
  const last = await store.last();
  if (!last) throw new Error('the case has no facts');
  for (let revision = last.revision; revision < facts;) {
    const more = Array.from({ length: Math.min(CHUNK, facts - revision) }, () => {
      const { plain, ...data } = last.data as { plain: object };
      const [id, entryRef] = [systemChance.id(), refFrom(systemChance.bytes(8))];
      const meta = { ...last.meta, command: systemChance.id(), answer: entryRef };
      return { id, type: last.type, data: { ...data, plain: { ...plain, entryRef } }, meta };
    });
    revision = (await store.append(stream, revision, more)).revision;
  }
  return one;
}

const refFrom = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('');
