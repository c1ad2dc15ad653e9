import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { CaseFile } from '../test/case-file';
import { home, House, police } from '../test/house';
import { Teller } from './teller';

const varde = 'municipality:0573/visitation';
const limits = { chunk: 4, batch: 3 };

let house: House;
beforeEach(async () => {
  house = await House.build();
});
afterEach(() => house.tearDown());

const classesOpenTo = async (recipient: string, caseId: string) => {
  const { rows } = await house.superuser.query<{ class: string; keys: string }>(
    `select h.class, count(*) as keys from vault.root r join vault.holding h on h.root = r.id
      where r.recipient = $1 and r.case_id = $2 group by 1 order by 1`,
    [recipient, caseId],
  );
  return Object.fromEntries(rows.map(({ class: of, keys }) => [of, Number(keys)]));
};

/** A case with much in it, sent to Varde, and what hands it over. */
async function begun() {
  const file = await new CaseFile(house).open();
  await file.log(10, 'support');
  const referralId = await file.refer(varde, [], { purpose: 'hand-over' });
  const accepted = { referralId, handler: `s-${'c'.repeat(26)}` };
  const moved = { referralId, alias: file.alias(varde), passing: [file.alias(home)] };
  const takes = async () => {
    const decided = [
      catalogue.ReferralAccepted.of({ ...accepted, staff: { handler: 'N.N.' } }),
      catalogue.HomeUnitChanged.of({ ...moved, place: { unit: varde } }),
    ];
    const facts = await file.facts(decided, varde, { holder: varde, ground: referralId });
    const bar = { recipient: home, ground: 'home', wholeCase: true, caseId: file.caseId, factId: facts[1]!.id };
    await house.sealer.bar([bar]);
    await file.append(facts);
  };
  return { file, referralId, takes };
}

/** A teller that has carried every fact there is, whoever lags. */
async function mainFlow(): Promise<Teller> {
  const teller = await Teller.begin(house.parts({ limits }));
  await teller.carry(await house.store.readAll({ limit: 1_000 }));
  return teller;
}

describe('a long case that is handed over', () => {
  it('takes its keys along at once, though the new home is told the rest in chunks', async () => {
    const { file, referralId, takes } = await begun();
    await takes();
    const teller = await mainFlow();
    expect(teller.lags).toBe(true);
    expect(await house.keys(home, file.caseId)).toEqual({});
    expect(await house.pendingBars()).toBe(0);
    expect((await house.typesTo(home)).at(-1)).toBe('AccessClosed');
    expect(Object.keys(await house.keys(varde, file.caseId))).toEqual([referralId]);
    while (teller.lags) await teller.lagTurn();
    expect(await classesOpenTo(varde, file.caseId)).toEqual({
      effect: 10,
      'log-text': 10,
      narrative: 1,
      place: 1,
      staff: 1,
    });
    const told = (await house.typesTo(varde)).filter((type) => type === '(IncidentLogged)');
    expect(told).toHaveLength(10);
  });

  it('is told the same in the end as one that is told in time', async () => {
    const all: unknown[] = [];
    for (const chunk of [2, 1_000]) {
      const { file, takes } = await begun();
      await takes();
      await file.openTo(police, ['log-text'], { from: file.alias(varde) });
      await house.tellAll({ limits: { ...limits, chunk } });
      const notices = (await house.notices(varde)).filter(({ caseId }) => caseId === file.caseId);
      const inShort = notices.map(({ type, version, data }) => [type, version, data?.parts?.map((part) => part.class)]);
      all.push([inShort, await classesOpenTo(varde, file.caseId), await classesOpenTo(police, file.caseId)]);
    }
    expect(all[0]).toEqual(all[1]);
  });

  it('can go back, and on again, whoever still has something to catch up with', async () => {
    const { file, takes } = await begun();
    await takes();
    const back = await file.refer(home, [], { purpose: 'hand-over', from: file.alias(varde) });
    const accepted = { referralId: back, handler: `s-${'c'.repeat(26)}` };
    await file.add(
      catalogue.ReferralAccepted.of({ ...accepted, staff: { handler: 'N.N.' } }),
      catalogue.HomeUnitChanged.of({
        referralId: back,
        alias: file.alias(home),
        passing: [file.alias(varde)],
        place: { unit: home },
      }),
    );
    const teller = await mainFlow();
    while (teller.lags) await teller.lagTurn();
    expect(await classesOpenTo(varde, file.caseId)).toEqual({});
    expect(await classesOpenTo(home, file.caseId)).toMatchObject({ effect: 10, 'log-text': 10 });
    expect(Object.keys(await house.keys(home, file.caseId))).toContain(back);
  });
});
