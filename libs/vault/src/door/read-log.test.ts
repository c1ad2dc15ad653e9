import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { centre, home, police, policeRestricted, readerOf, roleOf, Stage } from '../../test/stage';
import { KeyUnavailable } from '../errors';
import { DoorClosed, type HeldPart, type Reader } from '../ports';
import { ReadLog } from './read-log';
import { Readings } from './readings';

let stage: Stage;
let caseId: string;
let person: string;
let parts: HeldPart[];
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());
beforeEach(async () => {
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { identity: 'Anna', address: 'Havnegade 1' }, { person });
  await stage.told(police, caseId, 'g', parts);
});

const logOf = async (agency: string) =>
  (await new ReadLog({ pool: stage.as('vaern_oversight') }).page({ agency, limit: 1_000 })).readings.filter(
    (reading) => reading.caseId === caseId,
  );

describe('the row that is signed', () => {
  it('says who, as what, why, under which policy, what was asked and what was opened', async () => {
    await stage.told(centre, caseId, 'g', parts.slice(0, 1));
    const reader: Reader = readerOf(centre, {
      role: 'counsellor',
      policies: ['all-of-centre', 'purpose'],
      requestId: 'r-9',
    });
    await stage.door().open(reader, centre, [{ caseId, parts }]);
    expect(await logOf('centre:dk')).toEqual([
      {
        id: expect.any(String),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        kind: 'open',
        account: 'a-17',
        unit: centre,
        role: 'counsellor',
        recipient: centre,
        caseId,
        persons: [person],
        classesAsked: ['address', 'identity'],
        classesOpened: ['identity'],
        parts: 1,
        hit: true,
        purpose: 'case-work',
        policies: ['all-of-centre', 'purpose'],
        requestId: 'r-9',
      },
    ]);
  });

  it('is there once for each case asked for, hit or miss', async () => {
    const [absent, none] = [stage.chance.id(), stage.chance.id()];
    await stage.door().open(readerOf(police, { requestId: 'r-many' }), police, [
      { caseId: absent, parts },
      { caseId, parts },
      { caseId: none, parts: [] },
    ]);
    const { readings } = await new ReadLog({ pool: stage.as('vaern_oversight') }).page({
      agency: 'police:1464',
      limit: 3,
    });
    const seen = readings.map(({ caseId: id, hit, parts: opened, persons }) => ({ id, hit, opened, persons }));
    expect(seen).toEqual([
      { id: none, hit: false, opened: 0, persons: [] },
      { id: caseId, hit: true, opened: 2, persons: [person] },
      { id: absent, hit: false, opened: 0, persons: [] },
    ]);
  });

  it('names the classes by what the vault holds, not by what the reader calls them', async () => {
    const renamed = parts.map((part) => ({ ...part, class: 'narrative' }));
    await stage.door().open(readerOf(police), police, [{ caseId, parts: renamed }]);
    expect(await logOf('police:1464')).toMatchObject([
      { classesAsked: ['narrative'], classesOpened: ['address', 'identity'] },
    ]);
  });

  it('goes to the officer of the agency that signs, also when it asks for another’s', async () => {
    const asked = [readerOf(police), home, caseId, person, parts[0]!.id, 'identity'];
    await stage
      .as(roleOf(police))
      .query(
        'select vault.sign($1, $2, array[$3::uuid], array[1], array[$4::uuid], array[$5::uuid], array[$6])',
        asked,
      );
    expect(await logOf('police:1464')).toMatchObject([{ recipient: home, hit: false, classesOpened: [] }]);
    expect(await logOf('municipality:0561')).toEqual([]);
  });

  it.each<[string, Partial<Reader> & Record<string, unknown>]>([
    ['of another agency', { agency: 'centre:dk' }],
    ['without an account', { account: null as unknown as string }],
    ['without a purpose', { purpose: undefined as unknown as string }],
  ])('is refused from a reader %s, and nothing opens', async (_, changed) => {
    const opening = stage.door().open(readerOf(police, changed), police, [{ caseId, parts }]);
    await expect(opening).rejects.toThrow(DoorClosed);
    expect(await logOf('police:1464')).toEqual([]);
  });

  it('that cannot be written closes the door, for what exists and what does not alike', async () => {
    const { pool } = stage.database;
    await pool.query('alter table vault.read_log add constraint full_disk check (false) not valid');
    try {
      const closed = [
        { caseId, parts },
        { caseId: stage.chance.id(), parts },
        { caseId, parts: [] },
      ].map((one) => stage.door().open(readerOf(police), police, [one]));
      const outcomes = await Promise.allSettled(closed);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(DoorClosed) });
        expect(String((outcome as PromiseRejectedResult).reason)).toBe(
          'DoorClosed: the door is closed: the read log cannot be written',
        );
      }
    } finally {
      await pool.query('alter table vault.read_log drop constraint full_disk');
    }
  });

  it('closes the door of a process that lacks the agency’s key, and stays', async () => {
    const door = stage.door(stage.keyringOf('centre:dk'));
    const failed = await door.open(readerOf(police), police, [{ caseId, parts }]).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DoorClosed);
    expect((failed as Error).cause).toBeInstanceOf(KeyUnavailable);
    expect(await logOf('police:1464')).toHaveLength(1);
  });
});

describe('the read log', () => {
  it('only grows: nobody changes it, its owner neither', async () => {
    for (const attempt of [
      'update vault.read_log set hit = false',
      'delete from vault.read_log',
      'truncate vault.read_log',
    ]) {
      await expect(stage.database.pool.query(attempt)).rejects.toThrow('never done');
      await expect(stage.as('vaern_oversight').query(attempt)).rejects.toThrow('permission denied');
    }
  });

  it('is no function’s to change', async () => {
    const { rows } = await stage.database.pool.query<{ body: string }>(
      `select lower(prosrc) as body from pg_proc where pronamespace = 'vault'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { body } of rows) expect(body).not.toMatch(/(update|delete\s+from|truncate)\s+vault\.read_log/);
  });

  it('is read one agency at a time, page by page, newest first', async () => {
    for (let n = 0; n < 7; n++) {
      await stage
        .door()
        .open(readerOf(policeRestricted, { requestId: `r-${n}` }), policeRestricted, [{ caseId, parts }]);
      await stage.read(home, caseId, parts);
    }
    const log = new ReadLog({ pool: stage.as('vaern_oversight') });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await log.page({ agency: 'police:1464', limit: 3, ...(after !== undefined && { after }) });
      expect(page.readings.length).toBeLessThanOrEqual(3);
      expect(page.readings.every(({ recipient, unit }) => `${recipient}${unit}`.includes('police:1464'))).toBe(true);
      seen.push(...page.readings.filter((reading) => reading.caseId === caseId).map(({ requestId }) => requestId));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['r-6', 'r-5', 'r-4', 'r-3', 'r-2', 'r-1', 'r-0']);
  });

  it('gives nothing after a row of another agency', async () => {
    await stage.read(home, caseId, parts);
    await stage.read(police, caseId, parts);
    const log = new ReadLog({ pool: stage.as('vaern_oversight') });
    const foreign = (await log.page({ agency: 'municipality:0561', limit: 1 })).readings[0]!.id;
    expect(await log.page({ agency: 'police:1464', limit: 10, after: foreign })).toEqual({ readings: [] });
  });
});

describe('when somebody last read a case', () => {
  const readings = () => new Readings((recipient) => ({ pool: stage.as(roleOf(recipient)) }));
  const read = (minutesAgo: number, changed: Record<string, string> = {}) => {
    const row = { agency: 'police:1464', account: 'a-17', case: caseId, kind: 'open', ...changed };
    return stage.database.pool.query(
      `insert into vault.read_log (at, kind, agency, unit, account, role, recipient, case_id, persons, classes_asked,
         classes_opened, parts, hit, purpose, policies, request_id, signed_by)
       values (clock_timestamp() - $1 * interval '1 minute', $2, $3, $4, $5, 'case-officer', $4, $6, '{}', '{}', '{}', 0,
         false, 'case-work', '{}', 'r', 'nobody')`,
      [minutesAgo, row.kind, row.agency, police, row.account, row.case],
    );
  };
  const minutesSince = async (account = 'a-17', recipient = police) => {
    const last = await readings().lastOf(recipient, caseId, account);
    return last === undefined ? undefined : Math.round((Date.now() - Date.parse(last)) / 60_000);
  };

  it('is before the sitting they are at', async () => {
    expect(await minutesSince()).toBeUndefined();
    for (const minutesAgo of [500, 490, 60, 40, 20]) await read(minutesAgo);
    expect(await minutesSince()).toBe(490);
    await stage.door().open(readerOf(police), police, [{ caseId, parts }]);
    expect(await minutesSince()).toBe(490);
  });

  it('is the last time, where they come back after half an hour', async () => {
    await read(90);
    await read(31);
    expect(await minutesSince()).toBe(31);
  });

  it('is each reader’s own, of this case, and no search', async () => {
    await read(90, { account: 'a-18' });
    await read(90, { agency: 'centre:dk' });
    await read(90, { case: stage.chance.id() });
    await read(90, { kind: 'search' });
    expect(await minutesSince()).toBeUndefined();
    expect(await minutesSince('a-18')).toBe(90);
    expect(await minutesSince('a-18', centre)).toBeUndefined();
  });
});
