import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import type { LedgerReader, Notice } from '@vaern/ledger';
import type { PoolClient } from 'pg';
import { EntitySchema } from 'typeorm';
import { bookkeepingOf, createTableSql } from './fence';
import { readRows, versionReached } from './read';
import { NotNext, ViewRunner } from './runner';
import { leadingColumns, tableOf } from './table';
import { viewsOf, type Row } from './view';

const entity = new EntitySchema({
  name: 'tally',
  schema: 'desk',
  tableName: 'tally',
  columns: {
    ...leadingColumns,
    total: { type: 'integer' },
    words: { type: 'jsonb' },
    tags: { type: 'text', array: true },
  },
});
/** Rows that rest on the ground that their key names. */
const onGround = new EntitySchema({
  name: 'on-ground',
  schema: 'desk',
  tableName: 'on_ground',
  columns: { ...leadingColumns, key: { type: 'text', primary: true } },
});
interface Tally extends Row {
  total: number;
  words: readonly string[];
  tags: readonly string[];
}
type Data = { Counted: { item: string; by: number; word: string }; Dropped: { item: string } };

const tally = viewsOf<Data>()<Tally>({
  name: 'tally-v1',
  table: tableOf(entity),
  key: ({ data }) => data?.item as string | undefined,
  on: {
    Counted: (row, { by, word }) => ({
      total: (row?.total ?? 0) + by,
      words: [...(row?.words ?? []), word],
      tags: [word, 'a "quoted" \\ tag'],
    }),
    Dropped: () => undefined,
  },
});

const CASE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const POLICE = 'police:1464/intake';

let database: TestDatabase;
let ledger: Notice[];

const reader: LedgerReader = {
  after: async (_, after, limit) => ledger.slice(after, after + limit),
  async *ofCase(_, caseId) {
    yield* ledger.filter((notice) => notice.caseId === caseId);
  },
  head: async () => ledger.length,
};

const as = async <T>(role: string, work: (tx: PoolClient) => Promise<T>): Promise<T> => {
  const tx = await database.pool.connect();
  try {
    await tx.query(`begin; set local role ${role}`);
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await tx.query('rollback');
    throw error;
  } finally {
    tx.release();
  }
};

const runner = (more: Partial<ConstructorParameters<typeof ViewRunner>[0]> = {}) =>
  new ViewRunner({
    schema: 'desk',
    views: [tally],
    ledger: reader,
    asWriter: (_, work) => as('desk_writer', work),
    asItStands: (notices) => notices.filter(({ data }) => data?.word !== 'struck'),
    ...more,
  });

const say = (type: string, data: Record<string, unknown>, caseId = CASE): Notice => {
  const notice = {
    number: ledger.length + 1,
    type,
    stream: 'case',
    caseId,
    data,
    version: ledger.length + 1,
    hash: `hash ${ledger.length + 1}`,
    recipient: POLICE,
  } as unknown as Notice;
  ledger.push(notice);
  return notice;
};

const rows = (role = 'desk_reader') =>
  as(role, (tx) =>
    readRows<Tally & { key: string }>(tx, tableOf(entity), 't.recipient = $1 order by t.case_id, t.key', [POLICE]),
  );

beforeAll(async () => {
  database = await freshDatabase();
  const once = (role: string) =>
    `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$;`;
  await database.pool.query(`
    ${once('desk_reader')} ${once('desk_writer')} ${once('desk_stranger')}
    create schema directory; create schema vault; create schema desk;
    create table directory.role_recipient (role name, recipient text, agency text, writes boolean);
    insert into directory.role_recipient values ('desk_reader', '${POLICE}', 'police:1464', false), ('desk_writer', '${POLICE}', 'police:1464', true),
      ('desk_stranger', 'centre:dk/affected', 'centre:dk', false);
    create table vault.bar (recipient text, case_id uuid, ground text, whole boolean default true);
    create function vault.barred_cases() returns table (recipient text, case_id uuid) language sql stable security definer as 'select recipient, case_id from vault.bar where whole';
    create function vault.barred_grounds() returns table (recipient text, case_id uuid, ground text) language sql stable security definer as 'select recipient, case_id, ground from vault.bar';
    create function vault.bar_applied(text, uuid, text) returns void language sql security definer as 'delete from vault.bar where recipient = $1 and case_id = $2 and ground = $3';
    grant usage on schema directory, vault, desk to desk_reader, desk_writer, desk_stranger;
    grant select on directory.role_recipient to desk_reader, desk_writer, desk_stranger;`);
  await database.pool.query(createTableSql(onGround, { ground: 'key' }));
  for (const one of [entity, ...bookkeepingOf('desk')]) await database.pool.query(createTableSql(one));
  await database.pool.query(`
    grant select on all tables in schema desk to desk_reader, desk_stranger;
    grant select, insert, update, delete on all tables in schema desk to desk_writer`);
});
afterAll(() => database.drop());
beforeEach(async () => {
  ledger = [];
  await database.pool.query('truncate desk.tally, desk.view_checkpoint, desk.case_version, vault.bar');
});

describe('a view', () => {
  it('folds a batch in memory and keeps it with its checkpoint', async () => {
    await runner().apply(POLICE, [
      say('Counted', { item: 'a', by: 2, word: 'én' }),
      say('Counted', { item: 'a', by: 3, word: 'to' }),
      say('Counted', { item: 'b', by: 1, word: 'x' }),
    ]);
    await runner().apply(POLICE, [say('Dropped', { item: 'b' }), say('Counted', { item: 'a', by: 1, word: 'tre' })]);
    expect(await rows()).toMatchObject([
      { key: 'a', total: 6, words: ['én', 'to', 'tre'], tags: ['tre', 'a "quoted" \\ tag'] },
    ]);
    expect(await runner().place(POLICE)).toEqual({ number: 5, hash: 'hash 5' });
  });

  it('says what its readers find from now on: also what somebody else applied first, and nothing that was not kept', async () => {
    const said: Promise<unknown>[] = [];
    const failpoints = {
      hit: async (point: string) => {
        if (isBreaking && point === 'view.before-commit') throw new Error('the line is cut');
      },
    };
    let isBreaking = true;
    const telling = runner({
      failpoints,
      applied: (recipient, notices) => void said.push(rows().then(([row]) => [recipient, notices.length, row?.total])),
    });
    const notices = [say('Counted', { item: 'a', by: 2, word: 'x' }), say('Counted', { item: 'a', by: 2, word: 'y' })];
    await expect(telling.apply(POLICE, notices)).rejects.toThrow('the line is cut');
    isBreaking = false;
    await runner().apply(POLICE, notices);
    await telling.apply(POLICE, notices);
    await telling.apply(POLICE, [say('Counted', { item: 'a', by: 3, word: 'z' })]);
    expect(await Promise.all(said)).toEqual([
      [POLICE, 2, 4],
      [POLICE, 1, 7],
    ]);
  });

  it('has what is kept, whoever applied it, and nothing that is not', async () => {
    const [own, other] = [runner(), runner()];
    expect([await own.has(POLICE, 0), await own.has(POLICE, 1)]).toEqual([true, false]);
    await own.apply(POLICE, [say('Counted', { item: 'a', by: 2, word: 'x' })]);
    expect([await own.has(POLICE, 1), await own.has(POLICE, 2), await other.has(POLICE, 1)]).toEqual([
      true,
      false,
      true,
    ]);
    await other.apply(POLICE, [say('Counted', { item: 'a', by: 2, word: 'y' })]);
    const broken = runner({ failpoints: { hit: () => Promise.reject(new Error('the line is cut')) } });
    await expect(broken.apply(POLICE, [say('Counted', { item: 'a', by: 2, word: 'z' })])).rejects.toThrow('is cut');
    expect([await own.has(POLICE, 2), await broken.has(POLICE, 2), await broken.has(POLICE, 3)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('keeps no place of a recipient who was told nothing, also when it is rebuilt', async () => {
    await runner().rebuild(POLICE);
    expect((await database.pool.query('select from desk.view_checkpoint')).rowCount).toBe(0);
  });

  it('drops what it has applied already', async () => {
    const notices = [say('Counted', { item: 'a', by: 2, word: 'x' }), say('Counted', { item: 'a', by: 2, word: 'y' })];
    await runner().apply(POLICE, notices);
    await runner().apply(POLICE, notices);
    await Promise.all([runner().apply(POLICE, notices), runner().apply(POLICE, notices)]);
    expect(await rows()).toMatchObject([{ total: 4 }]);
  });

  it('takes each notice once, though several bring it at once', async () => {
    const notices = [say('Counted', { item: 'a', by: 2, word: 'x' })];
    await Promise.all(Array.from({ length: 6 }, () => runner().apply(POLICE, notices)));
    expect(await rows()).toMatchObject([{ total: 2 }]);
  });

  it('refuses a gap, and keeps nothing of the batch', async () => {
    const [first, , third] = [
      say('Counted', { item: 'a', by: 1, word: 'x' }),
      say('Counted', { item: 'a', by: 1, word: 'y' }),
      say('Counted', { item: 'a', by: 1, word: 'z' }),
    ];
    await expect(runner().apply(POLICE, [first, third])).rejects.toThrow(NotNext);
    expect(await rows()).toEqual([]);
    expect(await runner().place(POLICE)).toBeUndefined();
  });

  it('is the same when it is rebuilt', async () => {
    for (let n = 0; n < 50; n++) {
      const caseId = n % 3 ? CASE : OTHER;
      await runner().apply(POLICE, [
        n % 7 === 6
          ? say('Dropped', { item: `i${n % 5}` }, caseId)
          : say('Counted', { item: `i${n % 5}`, by: n, word: `w${n}` }, caseId),
      ]);
    }
    await runner().apply(POLICE, [
      say('Counted', { item: 'i0', by: 1, word: 'struck' }),
      say('WordsStruck', {}),
      say('Counted', { item: 'i0', by: 1, word: 'after' }),
    ]);
    const live = await rows();
    await database.pool.query('update desk.tally set total = -1');
    await runner().rebuild(POLICE);
    expect(await rows()).toEqual(live);
    expect(live.length).toBeGreaterThan(3);
  });

  it('folds a case again, as it stands, when words were struck', async () => {
    await runner().apply(POLICE, [
      say('Counted', { item: 'a', by: 2, word: 'kept' }),
      say('Counted', { item: 'a', by: 3, word: 'struck' }),
    ]);
    await runner().apply(POLICE, [say('WordsStruck', {})]);
    expect(await rows()).toMatchObject([{ total: 2, words: ['kept'] }]);
  });

  it('says which version of a case it has reached', async () => {
    await runner().apply(POLICE, [
      say('Counted', { item: 'a', by: 2, word: 'x' }),
      say('Counted', { item: 'a', by: 3, word: 'y' }),
    ]);
    expect(await as('desk_reader', (tx) => versionReached(tx, 'desk', { recipient: POLICE, caseId: CASE }))).toBe(2);
  });
});

describe('the fence', () => {
  beforeEach(() =>
    runner().apply(POLICE, [
      say('Counted', { item: 'a', by: 2, word: 'x' }),
      say('Counted', { item: 'b', by: 2, word: 'x' }, OTHER),
    ]),
  );

  it('shows a stranger nothing', async () => {
    expect(await rows('desk_stranger')).toEqual([]);
  });

  it('hides a barred case from readers at once, and not from the writer', async () => {
    await database.pool.query('insert into vault.bar values ($1, $2, $3)', [POLICE, CASE, 'ground']);
    expect(await rows()).toMatchObject([{ key: 'b' }]);
    await runner().apply(POLICE, [say('Counted', { item: 'a', by: 1, word: 'z' })]);
    expect(await rows('desk_writer')).toMatchObject([{ total: 3 }, { key: 'b' }]);
    expect(await rows()).toMatchObject([{ key: 'b' }]);
  });

  it('hides rows that rest on a barred ground, in whatever period of the case it was barred', async () => {
    await database.pool.query(
      'insert into desk.on_ground (recipient, case_id, key) values ($1, $2, $3), ($1, $2, $4)',
      [POLICE, CASE, 'order:one', 'two'],
    );
    const shown = () =>
      as('desk_reader', (tx) =>
        readRows<{ key: string }>(tx, tableOf(onGround), 't.recipient = $1 order by t.key', [POLICE]),
      ).then((found) => found.map(({ key }) => key));
    expect(await shown()).toEqual(['order:one', 'two']);
    for (const [barred, left] of [
      ['two#2', ['order:one']],
      ['order:one', []],
    ] as const) {
      await database.pool.query('insert into vault.bar values ($1, $2, $3, false)', [POLICE, CASE, barred]);
      expect(await shown()).toEqual(left);
    }
  });

  it('lifts the bar in the transaction that removed the rows', async () => {
    await database.pool.query('insert into vault.bar values ($1, $2, $3)', [POLICE, CASE, 'ground']);
    ledger[0] = { ...ledger[0]!, data: undefined } as unknown as Notice;
    await runner().apply(POLICE, [say('AccessClosed', { ground: 'ground' })]);
    expect(await rows('desk_writer')).toMatchObject([{ key: 'b' }]);
    expect((await database.pool.query('select * from vault.bar')).rows).toEqual([]);
  });

  it('lets a reader change nothing', async () => {
    await expect(as('desk_reader', (tx) => tx.query('delete from desk.tally'))).rejects.toThrow('permission denied');
    await database.pool.query('grant delete on desk.tally to desk_reader');
    await as('desk_reader', (tx) => tx.query('delete from desk.tally'));
    expect(await rows()).toHaveLength(2);
  });
});
