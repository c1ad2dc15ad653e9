import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { home, police, policeRestricted, Stage } from '../../test/stage';
import { VaultUnavailable } from '../errors';
import type { HeldPart } from '../ports';
import { MOST_CASES } from './alike.sql';
import { Alikes } from './alikes';
import { Tokens } from './tokens';

let stage: Stage;
let tokens: Tokens;
let alikes: Alikes;
beforeAll(async () => {
  stage = await Stage.raise();
  tokens = new Tokens({ seat: { pool: stage.as('vaern_casedesk') }, secrets: stage.keyring });
  alikes = new Alikes({ pool: stage.as('vaern_timekeeper') });
});
afterAll(() => stage.strike());
beforeEach(() => stage.database.pool.query('delete from vault.token'));

interface Made {
  readonly caseId: string;
  readonly person: string;
  readonly parts: readonly HeldPart[];
}

/** A case with a CPR number and a phone, at this home; findable by the homes and whoever may ever be told. */
async function aCase({
  cpr = '3102999999',
  phone = '75123456',
  holder = home,
  findableBy = [home, police],
} = {}): Promise<Made> {
  const [caseId, person] = [stage.chance.id(), stage.chance.id()];
  const parts = await stage.sealed(caseId, { cpr, reach: phone }, { person, holder });
  for (const recipient of new Set([holder, ...findableBy])) {
    await tokens.keep([
      { recipient, caseId, person, partId: parts[0]!.id, kind: 'cpr', value: cpr },
      { recipient, caseId, person, partId: parts[1]!.id, kind: 'phone', value: phone },
    ]);
  }
  return { caseId, person, parts };
}
const nobodys = { cpr: '3102999998', phone: '75123457' };

describe('two cases are alike', () => {
  it('by each number that stands in both, however it is written, from either side', async () => {
    const one = await aCase();
    const other = await aCase({ cpr: '310299-9999', phone: '+45 75 12 34 56' });
    await aCase(nobodys);
    const alike = (kind: string, from: Made, to: Made) => ({
      kind,
      person: from.person,
      otherCase: to.caseId,
      otherPerson: to.person,
    });
    expect(await alikes.of(one.caseId)).toEqual([alike('cpr', one, other), alike('phone', one, other)]);
    expect(await alikes.of(other.caseId)).toEqual([alike('cpr', other, one), alike('phone', other, one)]);
  });

  it('also where one is of another unit of the same agency', async () => {
    const one = await aCase({ holder: police });
    const other = await aCase({ holder: policeRestricted });
    expect((await alikes.of(one.caseId)).map(({ otherCase }) => otherCase)).toEqual([other.caseId, other.caseId]);
  });

  it('never where they have their homes in two agencies, though one was told of the other', async () => {
    const one = await aCase();
    await stage.told(police, one.caseId, 'a-referral', one.parts);
    const other = await aCase({ holder: police });
    expect(await alikes.of(one.caseId)).toEqual([]);
    expect(await alikes.of(other.caseId)).toEqual([]);
  });

  it('not by a phone that many use, but by a CPR number however often it stands', async () => {
    const one = await aCase();
    const others = Array.from({ length: MOST_CASES }, () => aCase());
    await Promise.all(others);
    const kinds = async () => new Set((await alikes.of(one.caseId)).map(({ kind }) => kind));
    expect(await kinds()).toEqual(new Set(['cpr', 'phone']));
    await aCase();
    expect(await kinds()).toEqual(new Set(['cpr']));
  });

  it('no more when the words were struck, retracted or forgotten, or while their home is barred', async () => {
    const one = await aCase();
    const kinds = async () => (await alikes.of(one.caseId)).map(({ kind }) => kind);
    const other = await aCase();
    await stage.telling((tx) => stage.holdings().strike(tx, { caseId: other.caseId, partIds: [other.parts[0]!.id] }));
    expect(await kinds()).toEqual(['phone']);
    const bar = { recipient: home, caseId: other.caseId, ground: 'home', wholeCase: true, factId: stage.chance.id() };
    await stage.sealer().bar([bar]);
    expect(await kinds()).toEqual([]);
    const third = await aCase();
    expect(await kinds()).toEqual(['cpr', 'phone']);
    await stage.telling((tx) =>
      stage.holdings().forget(tx, { agency: 'municipality:0561', caseId: third.caseId, personId: third.person }),
    );
    expect(await kinds()).toEqual([]);
  });
});

it('nobody compares but the timekeeper', async () => {
  const { caseId } = await aCase();
  for (const role of ['vaern_courier', 'vaern_casedesk', 'vaern_police_1464', 'vaern_oversight'])
    await expect(new Alikes({ pool: stage.as(role) }).of(caseId)).rejects.toThrow(VaultUnavailable);
  await expect(stage.as('vaern_timekeeper').query('select * from vault.token')).rejects.toThrow('permission denied');
});
