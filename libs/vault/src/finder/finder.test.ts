import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { centre, home, police, policeRestricted, readerOf, roleOf, Stage } from '../../test/stage';
import { ReadLog } from '../door/read-log';
import { TooManySearches } from '../errors';
import { DoorClosed, type HeldPart } from '../ports';
import { Finder } from './finder';
import { searchLimits } from './limits';
import { Tokens } from './tokens';
import { tokenOf } from './token';

let stage: Stage;
let tokens: Tokens;
let finder: Finder;
let caseId: string;
let person: string;
let parts: HeldPart[];
beforeAll(async () => {
  stage = await Stage.raise();
  tokens = new Tokens({ seat: { pool: stage.as('vaern_casedesk') }, secrets: stage.keyring });
  const pool = stage.as('vaern_gateway');
  finder = new Finder({ seatOf: (recipient) => ({ pool, role: roleOf(recipient) }), secrets: stage.keyring });
});
afterAll(() => stage.strike());

const cpr = '310299-9999';
beforeEach(async () => {
  await stage.database.pool.query('delete from vault.token; delete from vault.search');
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { cpr, reach: '75123456' }, { person });
  await stage.told(police, caseId, 'g', parts);
  for (const recipient of [home, police]) {
    await tokens.keep([
      { recipient, caseId, person, partId: parts[0]!.id, kind: 'cpr', value: cpr },
      { recipient, caseId, person, partId: parts[1]!.id, kind: 'phone', value: '75 12 34 56' },
      { recipient, caseId, person, partId: parts[1]!.id, kind: 'email', value: 'no address' },
    ]);
  }
});

const find = (recipient: string, kind: 'cpr' | 'phone' = 'cpr', value = cpr) =>
  finder.find(readerOf(recipient), recipient, [{ kind, value }]);
const tokensLeft = async () => {
  const { rows } = await stage.database.pool.query<{ recipient: string; kind: string }>(
    'select recipient, kind from vault.token order by 1, 2',
  );
  return rows.map(({ recipient, kind }) => `${recipient.split(':')[0]} ${kind}`);
};
const log = async (agency: string) =>
  (await new ReadLog({ pool: stage.as('vaern_oversight') }).page({ agency, limit: 2 })).readings;

describe('finding', () => {
  it('finds what this recipient holds, however the number is written', async () => {
    expect(await find(police, 'cpr', '3102999999')).toEqual([{ kind: 'cpr', caseId, person, part: parts[0]!.id }]);
    expect(await find(home, 'phone', '+4575123456')).toEqual([{ kind: 'phone', caseId, person, part: parts[1]!.id }]);
  });

  it('finds nothing for another unit, nor for another agency', async () => {
    expect(await find(policeRestricted)).toEqual([]);
    expect(await find(centre)).toEqual([]);
  });

  it('finds nothing by a token alone: its words were told to somebody else', async () => {
    const early = {
      recipient: centre,
      caseId,
      person,
      partId: parts[1]!.id,
      kind: 'phone',
      value: '75123456',
    } as const;
    await tokens.keep([early]);
    expect(await find(centre, 'phone', '75123456')).toEqual([]);
    expect((await log('centre:dk'))[0]).toMatchObject({ kind: 'search', hit: false, persons: [], parts: 0 });
    await stage.told(centre, caseId, 'h', parts.slice(1));
    expect(await find(centre, 'phone', '75123456')).toHaveLength(1);
  });

  it('finds nothing for a role that asks in another’s name, whose token it even has', async () => {
    const token = tokenOf(stage.keyring, home, { kind: 'cpr', value: cpr });
    const client = stage.as(roleOf(police));
    const { rows } = await client.query<{ ticket: string }>('select vault.sign_search($1, $2, $3, $4) as ticket', [
      readerOf(police),
      home,
      ['cpr'],
      [token],
    ]);
    const found = await client.query('select * from vault.collect_found($1)', [rows[0]?.ticket]);
    expect(found.rows).toEqual([]);
  });

  it('stands in the read log, hit or miss', async () => {
    await find(police);
    await find(police, 'cpr', '3102999998');
    expect(await log('police:1464')).toMatchObject([
      { kind: 'search', hit: false, classesAsked: ['cpr'], classesOpened: [], persons: [], parts: 0 },
      { kind: 'search', hit: true, classesAsked: ['cpr'], classesOpened: ['cpr'], persons: [person], parts: 1, caseId },
    ]);
    expect((await log('police:1464'))[0]).not.toHaveProperty('caseId');
  });

  it('tells nothing in one transaction: the row could be rolled back afterwards', async () => {
    const client = await stage.as(roleOf(police)).connect();
    await client.query('begin');
    const { rows } = await client.query<{ ticket: string }>('select vault.sign_search($1, $2, $3, $4) as ticket', [
      readerOf(police),
      police,
      ['cpr'],
      [tokenOf(stage.keyring, police, { kind: 'cpr', value: cpr })],
    ]);
    await expect(client.query('select * from vault.collect_found($1)', [rows[0]?.ticket])).rejects.toThrow(
      'no such signature',
    );
    await client.query('rollback');
    client.release();
  });

  it('looks again in the second step at what may have changed since the first', async () => {
    const client = stage.as(roleOf(police));
    const { rows } = await client.query<{ ticket: string }>('select vault.sign_search($1, $2, $3, $4) as ticket', [
      readerOf(police),
      police,
      ['cpr'],
      [tokenOf(stage.keyring, police, { kind: 'cpr', value: cpr })],
    ]);
    await stage.telling((tx) => stage.holdings().close(tx, { recipient: police, caseId, ground: 'g' }));
    const found = await client.query('select * from vault.collect_found($1)', [rows[0]?.ticket]);
    expect(found.rows).toEqual([]);
  });

  it('says nothing when the row cannot be written', async () => {
    const { pool } = stage.database;
    await pool.query('alter table vault.read_log add constraint full_disk check (false) not valid');
    await expect(find(police)).rejects.toThrow(DoorClosed);
    await pool.query('alter table vault.read_log drop constraint full_disk');
  });

  it('keeps tokens, never numbers', async () => {
    const { rows } = await stage.database.pool.query<{ all: string }>(
      `select string_agg(t::text || encode(t.token, 'escape'), '') as all from vault.token t`,
    );
    expect(rows[0]?.all).not.toMatch(/3102|75123456/);
  });
});

describe('what is taken away is found no more', () => {
  const recipients = ['municipality', 'police'];
  const withAll = recipients.flatMap((agency) => [`${agency} cpr`, `${agency} phone`]);

  it('a struck word, by anyone', async () => {
    expect(await tokensLeft()).toEqual(withAll);
    await stage.telling((tx) => stage.holdings().strike(tx, { caseId, partIds: [parts[0]!.id] }));
    expect([await find(home), await find(police)]).toEqual([[], []]);
    expect(await tokensLeft()).toEqual(['municipality phone', 'police phone']);
  });

  it('a retracted word, by that recipient', async () => {
    await stage.telling((tx) => stage.holdings().retract(tx, { recipient: police, caseId, partIds: [parts[0]!.id] }));
    expect(await find(police)).toEqual([]);
    expect(await find(home)).toHaveLength(1);
    expect(await tokensLeft()).toEqual(['municipality cpr', 'municipality phone', 'police phone']);
  });

  it('a forgotten person, by that agency', async () => {
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'police:1464', caseId, personId: person }));
    expect(await find(police)).toEqual([]);
    expect(await find(home)).toHaveLength(1);
    expect(await tokensLeft()).toEqual(['municipality cpr', 'municipality phone']);
  });

  it('a person whom the home forgot, by whoever was not told yet and could not be any more', async () => {
    const early = {
      recipient: centre,
      caseId,
      person,
      partId: parts[1]!.id,
      kind: 'phone',
      value: '75123456',
    } as const;
    await tokens.keep([early]);
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'police:1464', caseId, personId: person }));
    expect(await tokensLeft()).toEqual(['centre phone', 'municipality cpr', 'municipality phone']);
    await stage.told(police, caseId, 'again', parts.slice(1));
    await tokens.keep([{ ...early, recipient: police }]);
    await stage.telling((tx) => stage.holdings().forget(tx, { agency: 'municipality:0561', caseId, personId: person }));
    expect(await tokensLeft()).toEqual(['police phone']);
    expect(await find(police, 'phone', '75123456')).toHaveLength(1);
  });

  it('a closed ground’s words, unless another ground gives them', async () => {
    await stage.told(police, caseId, 'other', parts.slice(1));
    await stage.telling((tx) => stage.holdings().close(tx, { recipient: police, caseId, ground: 'g' }));
    expect(await find(police)).toEqual([]);
    expect(await find(police, 'phone', '75123456')).toHaveLength(1);
  });

  it('a closed ground’s words, until they are told anew', async () => {
    await stage.telling((tx) => stage.holdings().close(tx, { recipient: police, caseId, ground: 'g' }));
    expect(await find(police)).toEqual([]);
    await stage.told(police, caseId, 'anew', parts);
    expect(await find(police)).toHaveLength(1);
  });

  it('a barred case, before anything is deleted', async () => {
    const bar = { recipient: police, caseId, ground: 'g', wholeCase: true, factId: stage.chance.id() };
    await stage.sealer().bar([bar]);
    expect(await find(police)).toEqual([]);
    expect(await find(home)).toHaveLength(1);
  });
});

describe('searching too much', () => {
  it('is refused for the account, with the time to wait, and not for others', async () => {
    for (let n = 0; n < searchLimits.perAccount; n++) await find(police);
    const refused = await find(police).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooManySearches);
    const { retryAfterSeconds } = refused as TooManySearches;
    expect(retryAfterSeconds).toBeGreaterThan(searchLimits.minutes * 60 - 120);
    expect(retryAfterSeconds).toBeLessThanOrEqual(searchLimits.minutes * 60);
    const other = readerOf(police, { account: 'a-18' });
    expect(await finder.find(other, police, [{ kind: 'cpr', value: cpr }])).toHaveLength(1);
    expect(await find(home)).toHaveLength(1);
  });

  it('is refused for a whole agency whose accounts are made up', async () => {
    await stage.database.pool.query(
      `insert into vault.search (agency, account) select 'police:1464', 'made-up-' || n from generate_series(1, $1::integer) n`,
      [searchLimits.perRole],
    );
    await expect(find(police)).rejects.toThrow(TooManySearches);
    expect(await find(home)).toHaveLength(1);
  });

  it('is allowed again when the time has passed', async () => {
    await stage.database.pool.query(
      `insert into vault.search (agency, account, at)
       select 'police:1464', 'a-17', clock_timestamp() - interval '${searchLimits.minutes} minutes' from generate_series(1, 100)`,
    );
    expect(await find(police)).toHaveLength(1);
  });

  it('at once counts every one', async () => {
    const searches = Array.from({ length: searchLimits.perAccount + 10 }, () => find(police));
    const refused = (await Promise.allSettled(searches)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
  });
});
