import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { Database, NotCommitted } from './database';
import { DatabaseUnavailable } from './database-unavailable';

let fresh: TestDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = new Database({ url: fresh.url, connections: 2, statementTimeout: 300, connectTimeout: 300 });
  await fresh.pool.query(`
    do $$ begin create role reader; exception when duplicate_object then null; end $$;
    create table words (word text);
    grant select, insert on words to reader`);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const words = async () => (await fresh.pool.query<{ word: string }>('select word from words')).rows.map((r) => r.word);
const whoAmI = `select current_user::text as "user", current_setting('role') as role`;
const nobody = { user: 'postgres', role: 'none' };

describe('in a role', () => {
  it('is that role inside, and nobody’s afterwards', async () => {
    const inside = await database.inRole('reader', async (tx) => (await tx.query(whoAmI)).rows);
    expect(inside).toEqual([{ user: 'reader', role: 'reader' }]);
    expect((await database.pool.query(whoAmI)).rows).toEqual([nobody]);
  });
  it('commits what resolves and rolls back what throws', async () => {
    await database.inRole('reader', (tx) => tx.query(`insert into words values ('kept')`));
    const thrown = database.inRole('reader', async (tx) => {
      await tx.query(`insert into words values ('lost')`);
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await words()).toEqual(['kept']);
    expect((await database.pool.query(whoAmI)).rows).toEqual([nobody]);
  });
  it('does not call stored what a swallowed failure rolled back', async () => {
    const swallowed = database.inRole('reader', async (tx) => {
      await tx.query(`insert into words values ('vanished')`);
      await tx.query('select 1/0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(NotCommitted);
    expect(await words()).toEqual(['kept']);
  });
  it('runs nothing in a role that is not there', async () => {
    let ran = false;
    const work = async () => {
      ran = true;
    };
    await expect(database.inRole('no_such_role', work)).rejects.toThrow(/does not exist/);
    await expect(database.inRole('reader"; reset role; --', work)).rejects.toThrow(/does not exist/);
    expect(ran).toBe(false);
  });
  it('gives its connection back, whatever happens', async () => {
    for (let i = 0; i < 5; i++) {
      await database.inRole('reader', (tx) => tx.query('select nonsense')).catch(() => undefined);
      await database.read('reader', 'select nonsense').catch(() => undefined);
    }
    expect(await database.read('reader', 'select 1 as one')).toEqual([{ one: 1 }]);
  });
  it('throws away a connection that cannot be rolled back: nobody else gets its role', async () => {
    const stuck = database.inRole('reader', async (tx) => {
      tx.query = () => Promise.reject(new Error('stuck'));
      throw new Error('and failed');
    });
    await expect(stuck).rejects.toThrow('and failed');
    for (let i = 0; i < 3; i++) expect((await database.pool.query(whoAmI)).rows).toEqual([nobody]);
  });
  it('takes no more connections than it may', async () => {
    let open = 0;
    let most = 0;
    const work = () =>
      database.inRole('reader', async (tx) => {
        most = Math.max(most, ++open);
        await tx.query('select pg_sleep(0.02)');
        open--;
      });
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toBe(2);
  });
});

describe('reading', () => {
  it('answers rows, with parameters, as that role', async () => {
    const rows = await database.read<{ word: string; as: string }>(
      'reader',
      'select word, current_user::text as "as" from words where word = $1',
      ['kept'],
    );
    expect(rows).toEqual([{ word: 'kept', as: 'reader' }]);
  });
  it('refuses to write', async () => {
    await expect(database.read('reader', `insert into words values ('sly')`)).rejects.toThrow(/read-only/);
  });
  it('leaves no role behind on any connection', async () => {
    for (let i = 0; i < 6; i++) {
      await database.read('reader', 'select 1');
      expect((await database.pool.query(whoAmI)).rows).toEqual([nobody]);
    }
  });
});

describe('a database that does not answer', () => {
  const unreachable = (url: string) => new Database({ url, connectTimeout: 300 });

  it.each([
    ['a closed port', 'postgresql://u:p@127.0.0.1:1/x'],
    ['a socket that is not there', 'postgresql://u:p@/x?host=%2Fnowhere'],
  ])('%s', async (_, url) => {
    await expect(unreachable(url).read('reader', 'select 1')).rejects.toThrow(DatabaseUnavailable);
  });
  it('a password that is no longer right', async () => {
    await fresh.pool.query(`
      do $$ begin create role stranger login password 'right'; exception when duplicate_object then null; end $$`);
    const stranger = unreachable(fresh.as('stranger', 'wrong'));
    await expect(stranger.read('reader', 'select 1')).rejects.toThrow(DatabaseUnavailable);
  });
  it('a statement that takes too long', async () => {
    await expect(database.read('reader', 'select pg_sleep(5)')).rejects.toThrow(DatabaseUnavailable);
  });
  it('no free connection', async () => {
    const hold = () => database.inRole('reader', () => new Promise((resolve) => setTimeout(resolve, 450)));
    const held = [hold(), hold()];
    await expect(database.read('reader', 'select 1')).rejects.toThrow(DatabaseUnavailable);
    await Promise.all(held);
  });
  it('a connection that is cut in the middle, and then works again', async () => {
    const cut = database.inRole('reader', async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await fresh.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx.query('select 1');
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    expect(await database.read('reader', 'select 1 as one')).toEqual([{ one: 1 }]);
  });
  it('a transaction in which nothing happens for too long', async () => {
    const idle = database.inRole('reader', () => new Promise((resolve) => setTimeout(resolve, 700)));
    await expect(idle).rejects.toThrow(DatabaseUnavailable);
    expect(await database.read('reader', 'select 1 as one')).toEqual([{ one: 1 }]);
  });
  it('but a question that is wrong stays what it is', async () => {
    await expect(database.read('reader', 'select nonsense')).rejects.toMatchObject({ code: '42703' });
  });
});
