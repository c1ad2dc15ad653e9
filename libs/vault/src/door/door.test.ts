import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { centre, home, police, policeRestricted, readerOf, roleOf, Stage } from '../../test/stage';
import type { HeldPart } from '../ports';
import { PgDoor } from './pg-door';
import { ReadLog } from './read-log';

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
const signing = `select vault.sign($1, $2, array[$3::uuid], array[1, 1], $4, $5, $6)::text as ticket`;
const values = (recipient: string) => [
  readerOf(recipient),
  recipient,
  caseId,
  parts.map((part) => part.person),
  parts.map(({ id }) => id),
  parts.map((part) => part.class),
];
/** Signs by hand, as the role itself. */
const sign = async (client: Pick<PoolClient, 'query'>, recipient = police) =>
  (await client.query<{ ticket: string }>(signing, values(recipient))).rows[0]?.ticket ?? '';
const collect = async (client: Pick<PoolClient, 'query'>, ticket: string) =>
  (await client.query<{ ords: number[] }>('select * from vault.collect($1)', [ticket])).rows;
const asPolice = () => stage.as(roleOf(police));

describe('the door opens', () => {
  it('words with their salt, so that anyone can check them against the commitment', async () => {
    const opened = await stage.door().open(readerOf(police), police, [{ caseId, parts }]);
    expect([...opened.keys()].sort()).toEqual(parts.map(({ id }) => id).sort());
    expect(opened.get(parts[0]!.id)).toEqual({ fields: { text: 'Anna' }, salt: expect.any(String) });
  });

  it('a page of many cases at once, and only what is held of it', async () => {
    const cases = [];
    for (let n = 0; n < 20; n++) {
      const id = stage.chance.id();
      const sealed = await stage.sealed(id, { identity: `navn ${n}`, address: `vej ${n}` });
      if (n % 2 === 0) await stage.told(police, id, 'g', sealed.slice(0, 1));
      cases.push({ caseId: id, parts: sealed });
    }
    const opened = await stage.door().open(readerOf(police), police, cases);
    const texts = cases.map(({ parts: [name, road] }) => [opened.get(name!.id)?.fields.text, opened.get(road!.id)]);
    expect(texts).toEqual(cases.map((_, n) => [n % 2 === 0 ? `navn ${n}` : undefined, undefined]));
  });

  it('nothing of a part that stands in another case, fact, class or person than it was sealed in, and says which', async () => {
    const spoiled: string[] = [];
    const pool = stage.as('vaern_gateway');
    const door = new PgDoor({
      seatOf: (recipient) => ({ pool, role: roleOf(recipient) }),
      keyring: stage.keyring,
      spoiled: ({ partId }) => spoiled.push(partId),
    });
    const [first, second] = [parts[0]!, parts[1]!];
    for (const moved of [
      { ...first, factId: stage.chance.id() },
      { ...first, class: 'note' },
      { ...first, ciphertext: second.ciphertext },
      { ...first, commitment: second.commitment },
    ]) {
      const opened = await door.open(readerOf(police), police, [{ caseId, parts: [moved, second] }]);
      expect([...opened.keys()]).toEqual([second.id]);
    }
    expect(spoiled).toEqual([first.id, first.id, first.id, first.id]);
  });

  it('nothing under another person or in another case', async () => {
    const elsewhere = parts.map((part) => ({ ...part, person: stage.chance.id() }));
    expect(await stage.read(police, caseId, elsewhere)).toEqual([undefined, undefined]);
    expect(await stage.read(police, stage.chance.id(), parts)).toEqual([undefined, undefined]);
  });
});

describe.each([home, 'municipality:0561/family', police, policeRestricted, centre, 'centre:dk/perpetrators'])(
  'to %s the door',
  (recipient) => {
    const told = recipient === home || recipient === police;
    it(`opens ${told ? 'what it was told' : 'nothing, as it was told nothing'}`, async () =>
      expect(await stage.read(recipient, caseId, parts)).toEqual(
        told ? ['Anna', 'Havnegade 1'] : [undefined, undefined],
      ));

    it('opens nothing that another recipient was told, whatever recipient its role asks for', async () => {
      const client = stage.as(roleOf(recipient));
      for (const other of [home, police, policeRestricted, centre].filter((one) => roleOf(one) !== roleOf(recipient))) {
        const asked = [readerOf(recipient), ...values(other).slice(1)];
        const { rows } = await client.query<{ ticket: string }>(signing, asked);
        expect(await collect(client, rows[0]!.ticket)).toEqual([]);
      }
    });

    it('opens nothing that was struck', async () => {
      await stage.telling((tx) => stage.holdings().strike(tx, { caseId, partIds: parts.map(({ id }) => id) }));
      expect(await stage.read(recipient, caseId, parts)).toEqual([undefined, undefined]);
    });

    it('opens nothing that was forgotten', async () => {
      const agency = recipient.split('/')[0]!;
      await stage.telling((tx) => stage.holdings().forget(tx, { agency, caseId, personId: person }));
      expect(await stage.read(recipient, caseId, parts)).toEqual([undefined, undefined]);
    });
  },
);

describe('the two steps', () => {
  it('in one transaction give nothing: the row could be rolled back afterwards', async () => {
    const client = await asPolice().connect();
    await client.query('begin');
    const ticket = await sign(client);
    await expect(collect(client, ticket)).rejects.toThrow('no such signature');
    await client.query('rollback');
    client.release();
    expect(await logOf('police:1464')).toEqual([]);
  });

  it('in one transaction give nothing behind a savepoint either', async () => {
    const client = await asPolice().connect();
    await client.query('begin; savepoint s');
    const ticket = await sign(client);
    await client.query('release s; savepoint t');
    await expect(collect(client, ticket)).rejects.toThrow('no such signature');
    await client.query('rollback');
    client.release();
  });

  it('in one statement give nothing', async () => {
    const asked = `select * from vault.collect((${signing.replace('::text as ticket', '')}))`;
    await expect(asPolice().query(asked, values(police))).rejects.toThrow('no such signature');
  });

  it('give nothing to a second connection before the first has committed', async () => {
    const [first, second] = [await asPolice().connect(), await asPolice().connect()];
    await first.query('begin');
    const ticket = await sign(first);
    await expect(collect(second, ticket)).rejects.toThrow('no such signature');
    await first.query('commit');
    expect(await collect(second, ticket)).toHaveLength(1);
    first.release();
    second.release();
  });

  it('give nothing when the first was rolled back', async () => {
    const client = await asPolice().connect();
    await client.query('begin');
    const ticket = await sign(client);
    await client.query('rollback');
    await expect(collect(client, ticket)).rejects.toThrow('no such signature');
    client.release();
    expect(await logOf('police:1464')).toEqual([]);
  });

  it('leave the row and no key when the reader hangs up between them', async () => {
    const client = await asPolice().connect();
    await sign(client);
    client.release(true);
    expect(await logOf('police:1464')).toMatchObject([{ hit: true, classesOpened: ['address', 'identity'] }]);
  });

  it('work once for each signature', async () => {
    const ticket = await sign(asPolice());
    expect(await collect(asPolice(), ticket)).toHaveLength(1);
    await expect(collect(asPolice(), ticket)).rejects.toThrow('no such signature');
  });

  it('work for the role that signed and for no other', async () => {
    const ticket = await sign(asPolice());
    for (const other of [policeRestricted, home, centre]) {
      await expect(collect(stage.as(roleOf(other)), ticket)).rejects.toThrow('no such signature');
    }
    expect(await collect(asPolice(), ticket)).toHaveLength(1);
  });

  it('work for seconds only', async () => {
    const ticket = await sign(asPolice());
    await stage.database.pool.query(`update vault.ticket set expires = expires - interval '11 seconds' where id = $1`, [
      ticket,
    ]);
    await expect(collect(asPolice(), ticket)).rejects.toThrow('no such signature');
    await sign(asPolice());
    const { rows } = await stage.database.pool.query('select 1 from vault.ticket where id = $1', [ticket]);
    expect(rows).toEqual([]);
  });

  it('look again in the second at what may have changed since the first', async () => {
    const changes: (() => Promise<unknown>)[] = [
      () =>
        stage
          .sealer()
          .bar([{ recipient: police, caseId, ground: 'g', wholeCase: false, factId: stage.chance.id() }])
          .then(() => undefined),
      () => stage.telling((tx) => stage.holdings().close(tx, { recipient: police, caseId, ground: 'g' })),
    ];
    for (const change of changes) {
      const ticket = await sign(asPolice());
      await change();
      expect(await collect(asPolice(), ticket)).toEqual([]);
      await stage.database.pool.query('delete from vault.bar');
    }
  });

  it('look again whether the role still reads for the recipient', async () => {
    const { pool } = stage.database;
    const ticket = await sign(asPolice());
    await pool.query('delete from directory.role_recipient where recipient = $1 and role = $2', [
      police,
      roleOf(police),
    ]);
    expect(await collect(asPolice(), ticket)).toEqual([]);
    await pool.query('insert into directory.role_recipient values ($2, $1, $3)', [
      police,
      roleOf(police),
      'police:1464',
    ]);
  });

  it('open in the second no more than the first has logged', async () => {
    const more = await stage.sealed(caseId, { narrative: 'mere' }, { person });
    parts = [...parts, ...more];
    const { rows } = await asPolice().query<{ ticket: string }>(signing.replace('[1, 1]', '[1, 1, 1]'), values(police));
    await stage.told(police, caseId, 'g', more);
    const [root] = await collect(asPolice(), rows[0]!.ticket);
    expect(root?.ords).toEqual([1, 2]);
  });

  it('put the row on disk before a key leaves, also for a role that does not wait for the disk', async () => {
    const client = await asPolice().connect();
    const where = async () =>
      (
        await stage.database.pool.query<{ flushed: string; written: string }>(
          'select pg_current_wal_flush_lsn() as flushed, pg_current_wal_insert_lsn() as written',
        )
      ).rows[0]!;
    const isBehind = async (lsn: string, flushed: string) =>
      (await client.query<{ behind: boolean }>('select $1::pg_lsn < $2::pg_lsn as behind', [flushed, lsn])).rows[0]!
        .behind;
    let seenBehind = 0;
    for (let round = 0; round < 30 && seenBehind < 3; round++) {
      await client.query('begin');
      const ticket = await sign(client);
      await client.query('set local synchronous_commit = off; commit');
      const before = await where();
      if (!(await isBehind(before.written, before.flushed))) continue;
      seenBehind++;
      expect(await collect(client, ticket)).toHaveLength(1);
      const after = await where();
      expect(await isBehind(before.written, after.flushed)).toBe(false);
    }
    client.release();
    expect(seenBehind).toBe(3);
  });
});
