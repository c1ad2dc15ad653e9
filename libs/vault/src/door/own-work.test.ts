import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { home, police, readerOf, Stage } from '../../test/stage';
import type { HeldPart, Reader } from '../ports';
import { PgDoor } from './pg-door';
import { ReadLog } from './read-log';

let stage: Stage;
let caseId: string;
let parts: HeldPart[];
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());
beforeEach(async () => {
  caseId = stage.chance.id();
  parts = await stage.sealed(caseId, {
    narrative: 'Havnegade 1',
    address: 'Havnegade 1',
    cpr: '0101578001',
    reach: '75123456',
    note: 'x',
  });
});

const desk = () => new PgDoor({ seatOf: () => ({ pool: stage.as('vaern_casedesk') }), keyring: stage.keyring });
const itself = (changed: Partial<Reader> = {}) =>
  readerOf(home, { account: 'casedesk', role: 'casedesk', purpose: 'address-search', policies: [], ...changed });
const opens = async (reader: Reader, recipient = home) => {
  const opened = await desk().open(reader, recipient, [{ caseId, parts }]);
  return parts.filter(({ id }) => opened.has(id)).map((part) => part.class);
};

describe('the CaseDesk that searches words', () => {
  it('opens what it searches, and nothing else', async () =>
    expect(await opens(itself())).toEqual(['narrative', 'address', 'reach']));
  it('stands in the read log of the agency that holds them, as itself', async () => {
    await opens(itself());
    const log = new ReadLog({ pool: stage.as('vaern_oversight') });
    const { readings } = await log.page({ agency: 'municipality:0561', limit: 100 });
    expect(readings.find((reading) => reading.caseId === caseId)).toMatchObject({
      account: 'casedesk',
      role: 'casedesk',
      purpose: 'address-search',
      recipient: home,
      classesOpened: ['address', 'narrative', 'reach'],
      hit: true,
    });
  });
  it.each([
    ['for another purpose', { purpose: 'case-work' }],
    ['as somebody', { account: 'a-17' }],
    ['in another role', { role: 'visitator' }],
    ['for another unit', { unit: 'municipality:0561/family' }],
    ['in the read log of another agency', { agency: 'police:1464' }],
  ])('cannot sign %s', (_, changed) => expect(opens(itself(changed))).rejects.toThrow('the door is closed'));
  it('opens what another unit of the same agency holds still, also behind a bar: keys follow a case that has passed', async () => {
    const shelter = 'municipality:0561/family';
    const bar = { recipient: home, caseId, ground: 'home', wholeCase: true, factId: stage.chance.id() };
    await stage.sealer().bar([bar]);
    expect(await stage.read(home, caseId, parts)).toEqual(parts.map(() => undefined));
    expect(await opens(itself({ unit: shelter }), shelter)).toEqual(['narrative', 'address', 'reach']);
  });
  it('opens nothing that the recipient does not hold', async () => {
    const asPolice = itself({ agency: 'police:1464', unit: police });
    expect(await opens(asPolice, police)).toEqual([]);
  });
  it('is nobody else: an agency cannot sign in its name for what is not its own', async () => {
    const opened = await stage.door().open(itself({ agency: 'police:1464' }), police, [{ caseId, parts }]);
    expect(opened.size).toBe(0);
  });
});

describe('the CaseDesk that makes tokens anew', () => {
  const takingOn = (changed: Partial<Reader> = {}) => itself({ purpose: 'hand-over', ...changed });

  it('opens numbers and addresses by which somebody is found, and nothing else', async () =>
    expect(await opens(takingOn())).toEqual(['cpr', 'reach']));
  it('signs as nobody else can', async () => {
    const opened = await stage.door().open(takingOn({ agency: 'police:1464' }), police, [{ caseId, parts }]);
    expect(opened.size).toBe(0);
    await expect(opens(takingOn({ account: 'a-17' }))).rejects.toThrow('the door is closed');
  });
});

/** The police stand for the home that a case is handed over to: one more agency with keys of its own. */
describe('while a case passes to another agency', () => {
  const asNewHome = itself({ agency: 'police:1464', unit: police });
  const bar = (ground: string) => ({ recipient: home, caseId, ground, wholeCase: true, factId: stage.chance.id() });
  const close = (ground: string) =>
    stage.telling((tx) => stage.holdings().close(tx, { recipient: home, caseId, ground }));

  it('words are searched for the new home, though the old one holds their keys a moment longer', async () => {
    await stage.sealer().bar([bar('home')]);
    expect(await opens(asNewHome, police)).toEqual(['narrative', 'address', 'reach']);
    const log = new ReadLog({ pool: stage.as('vaern_oversight') });
    const read = async (agency: string) =>
      (await log.page({ agency, limit: 100 })).readings.filter((reading) => reading.caseId === caseId);
    expect([await read('municipality:0561'), await read('police:1464')]).toMatchObject([[], [{ recipient: police }]]);
  });
  it('and once they went over, from there', async () => {
    await stage.sealer().bar([bar('home')]);
    await stage.told(police, caseId, 'the hand-over', parts.slice(0, 1));
    await close('home');
    expect(await opens(asNewHome, police)).toEqual(['narrative']);
  });
  it('not what anybody else is about to lose', async () => {
    await stage.told('centre:dk/affected', caseId, 'declined', parts.slice(0, 1));
    await close('home');
    await stage.sealer().bar([{ ...bar('declined'), recipient: 'centre:dk/affected' }]);
    expect(await opens(asNewHome, police)).toEqual([]);
  });
  it('a search whose keys go over between its two steps is none', async () => {
    const pool = stage.as('vaern_casedesk');
    const values = [itself(), home, [caseId], [1], [parts[0]!.person], [parts[0]!.id], ['narrative']];
    const { rows } = await pool.query<{ ticket: string }>(
      'select vault.sign($1, $2, $3, $4, $5, $6, $7) as ticket',
      values,
    );
    await close('home');
    await expect(pool.query('select * from vault.collect($1)', [rows[0]?.ticket])).rejects.toThrow(
      'the keys went on meanwhile',
    );
  });
});
