import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publish, Tally } from '@vaern/numbers';
import { Database } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import type { QueryRunner } from 'typeorm';
import { checksumOf } from '../checksum';
import { FrozenYears } from './frozen-years';
import { Knowledge1763700000301 } from './migration';

const actor = { id: 'bodil', agency: 'centre:dk', unit: 'centre:dk/affected', role: 'manager', roles: ['manager'] };
const empty = publish(new Tally(), []);
const other = empty.slice(1);

let database: TestDatabase;
let hub: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(`do $$ begin create role vaern_knowledge; exception when duplicate_object then end $$`);
  await new Knowledge1763700000301().up({ query: (sql: string) => database.pool.query(sql) } as unknown as QueryRunner);
  hub = new Database({ url: database.url });
});
afterAll(async () => {
  await hub?.close();
  await database?.drop();
});

describe('a frozen year', () => {
  const at = new Date('2027-02-01T09:00:00.000Z');

  it('is as it was frozen first, though another hub counts at the same time', async () => {
    const [one, two] = [new FrozenYears(hub), new FrozenYears(hub)];
    const first = await one.freeze(2026, empty, { actor, at });
    const second = await two.freeze(2026, other, { actor, at: new Date('2027-02-01T09:00:01.000Z') });
    expect(second).toEqual(first);
    expect(first).toEqual({
      year: 2026,
      frozenAt: at,
      measures: empty,
      checksum: checksumOf({ year: 2026, measures: empty }),
    });
  });

  it('is found by whoever asks for it, and no other is', async () => {
    const years = new FrozenYears(hub);
    expect((await years.find(2026))?.measures).toEqual(empty);
    expect(await years.find(2025)).toBeUndefined();
  });

  it('stands among all, the newest first', async () => {
    const years = new FrozenYears(hub);
    await years.freeze(2028, empty, { actor, at });
    await years.freeze(2027, empty, { actor, at });
    expect((await new FrozenYears(hub).all()).map(({ year }) => year)).toEqual([2028, 2027, 2026]);
  });

  it('says who froze it, and in which role', async () => {
    const { rows } = await database.pool.query(
      'select agency, account, role from knowledge.frozen_year where year = 2026',
    );
    expect(rows).toEqual([{ agency: 'centre:dk', account: 'bodil', role: 'manager' }]);
  });

  it.each([
    "update knowledge.frozen_year set measures = '[]'",
    'delete from knowledge.frozen_year',
    'truncate knowledge.frozen_year',
  ])('is not changed by %s, whoever runs it', async (change) => {
    await expect(database.pool.query(change)).rejects.toThrow('a frozen year stays as it is');
    await expect(hub.inRole('vaern_knowledge', (tx) => tx.query(change))).rejects.toThrow('permission denied');
  });
});
