import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { centre, home, police, readerOf, roleOf, Stage } from '../../test/stage';
import { Finder } from '../finder/finder';
import { Tokens } from '../finder/tokens';
import type { HeldPart } from '../ports';

/** The police stand for the home that a case is handed over to: one more agency with keys and a finder of its own. */
const newHome = police;
const family = 'municipality:0561/family';
const handOver = 'the hand-over';

let stage: Stage;
let tokens: Tokens;
let caseId: string;
let person: string;
let parts: HeldPart[];
beforeAll(async () => {
  stage = await Stage.raise();
  tokens = new Tokens({ seat: { pool: stage.as('vaern_casedesk') }, secrets: stage.keyring });
});
afterAll(() => stage.strike());
beforeEach(async () => {
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { reach: '75123456' }, { person });
  const of = { caseId, person, partId: parts[0]!.id, kind: 'phone', value: '75123456' } as const;
  await tokens.keep([home, family, newHome, centre].map((recipient) => ({ ...of, recipient })));
});

const closeHome = () =>
  stage.telling(async (tx) => {
    await stage.holdings().close(tx, { recipient: home, caseId, ground: 'home' });
    await stage.holdings().forgetTokens(tx, { agency: 'municipality:0561', caseId });
  });
const find = async (recipient: string) => {
  const pool = stage.as('vaern_gateway');
  const finder = new Finder({ seatOf: (of) => ({ pool, role: roleOf(of) }), secrets: stage.keyring });
  return (await finder.find(readerOf(recipient), recipient, [{ kind: 'phone', value: '75123456' }])).filter(
    (found) => found.caseId === caseId,
  ).length;
};
const tokensOf = async () => {
  const sql = 'select recipient from vault.token where case_id = $1 order by 1';
  const { rows } = await stage.database.pool.query<{ recipient: string }>(sql, [caseId]);
  return rows.map(({ recipient }) => recipient);
};

describe('a case that passes to another agency', () => {
  it('is found there with the keys, and at the old home no more: its tokens are gone', async () => {
    await stage.told(newHome, caseId, handOver, parts);
    await closeHome();
    expect([await find(home), await find(newHome)]).toEqual([0, 1]);
    expect(await tokensOf()).toEqual([centre, newHome].toSorted());
  });
  it('leaves the old agency what a unit of its was told and keeps', async () => {
    await stage.told(family, caseId, 'completed', parts);
    await stage.told(newHome, caseId, handOver, parts);
    await closeHome();
    expect(await find(family)).toBe(1);
  });
  it('has its words sealed for the new home from then on, on the ground of the hand-over', async () => {
    const later = await stage.sealed(caseId, { narrative: 'mere' }, { holder: newHome, ground: handOver });
    expect(await stage.read(newHome, caseId, later)).toEqual(['mere']);
    await stage.telling((tx) => stage.holdings().close(tx, { recipient: newHome, caseId, ground: handOver }));
    expect(await stage.read(newHome, caseId, later)).toEqual([undefined]);
  });
  it('is told on from there, though the old home holds nothing', async () => {
    await stage.told(newHome, caseId, handOver, parts);
    await closeHome();
    await stage.told(centre, caseId, 'late', parts);
    expect(await stage.read(centre, caseId, parts)).toEqual(['75123456']);
  });
  it('keeps the tokens of whoever may still be told, until the new home forgets', async () => {
    await stage.told(newHome, caseId, handOver, parts);
    await stage.sealed(caseId, { narrative: 'mere' }, { person, holder: newHome, ground: handOver });
    await closeHome();
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'municipality:0561', caseId, personId: person }));
    expect(await tokensOf()).toEqual([centre, newHome].toSorted());
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'police:1464', caseId, personId: person }));
    expect(await tokensOf()).toEqual([]);
  });
});
