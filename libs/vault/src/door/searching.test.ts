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
    expect(await opens(itself())).toEqual(['narrative', 'address']));
  it('stands in the read log of the agency that holds them, as itself', async () => {
    await opens(itself());
    const log = new ReadLog({ pool: stage.as('vaern_oversight') });
    const { readings } = await log.page({ agency: 'municipality:0561', limit: 100 });
    expect(readings.find((reading) => reading.caseId === caseId)).toMatchObject({
      account: 'casedesk',
      role: 'casedesk',
      purpose: 'address-search',
      recipient: home,
      classesOpened: ['address', 'narrative'],
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
    expect(await opens(itself({ unit: shelter }), shelter)).toEqual(['narrative', 'address']);
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
