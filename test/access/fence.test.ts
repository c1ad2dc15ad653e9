import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Directory } from '@vaern/directory';
import { fences } from '@vaern/platform';
import type { PoolClient } from 'pg';
import { account } from './accounts';
import { House } from './house';
import { atHome, Stage } from './stage';

const kinds = ['municipality', 'police', 'centre'] as const;
const directory = new Directory();
const roleRecipients = directory.roleRecipients();
const readers = [...new Set(roleRecipients.filter(({ writes }) => !writes).map(({ role }) => role))];
const writers = [...new Set(roleRecipients.filter(({ writes }) => writes).map(({ role }) => role))];
const services = ['casedesk', 'courier', 'timekeeper', 'oversight', 'sessions', 'knowledge'].map(
  (name) => `vaern_${name}`,
);
const ownOf = (role: string) => roleRecipients.filter((row) => row.role === role).map(({ recipient }) => recipient);

interface Table {
  readonly name: string;
  readonly hasRecipient: boolean;
  readonly rows: number;
}
let house: House;
let tables: readonly Table[];

/** Every case is told to each unit that can be told, so that there is something foreign to see. */
beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  for (const to of ['police:1464/intake', 'police:1465/intake', 'centre:dk/affected', 'municipality:0561/family'])
    await stage.referred(to);
  const varde = account('municipality/visitator', { agency: 'municipality:0573' });
  await stage.open(varde);
  await stage.caseFile(atHome.municipality, await stage.open(atHome.municipality));
  tables = await everyTable();
}, 60_000);
afterAll(() => house?.close());

async function everyTable(): Promise<readonly Table[]> {
  const { rows } = await house.database.pool.query<{ name: string; recipient: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'recipient') as recipient
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)'`);
  return Promise.all(
    rows.map(async ({ name, recipient }) => {
      const count = await house.database.pool.query<{ rows: number }>(`select count(*)::int as rows from ${name}`);
      return { name, hasRecipient: recipient, rows: count.rows[0]!.rows };
    }),
  );
}

/** Runs a statement as a role, leaving nothing behind; `denied` if it may not. */
async function as<Row extends object>(
  role: string,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[] | 'denied'> {
  const client: PoolClient = await house.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local role ${role}`);
    return (await client.query<Row>(sql, [...params])).rows;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'denied';
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const inSchemas = (names: readonly string[]) => tables.filter(({ name }) => names.includes(name.split('.')[0]!));
const foreign = (role: string, { name }: Table) =>
  as<{ foreign: number; own: number }>(
    role,
    `select count(*) filter (where recipient <> all($1))::int as "foreign",
            count(*) filter (where recipient = any($1))::int as own from ${name}`,
    [ownOf(role)],
  );

describe('the database fence', () => {
  it('has no hole', async () => {
    expect(await fences(house.database.pool, kinds)).toEqual([]);
  });

  it('is looked at where there are rows of many', async () => {
    const seen = inSchemas(kinds).filter(({ rows }) => rows > 0);
    expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}.case_file`)));
    const { rows } = await house.database.pool.query<{ of: number }>(
      'select count(distinct recipient)::int as of from ledger.notice',
    );
    expect(rows[0]!.of).toBeGreaterThanOrEqual(6);
    expect(readers).toHaveLength(11);
  });

  it.each([...readers, ...writers])('shows %s no row of anybody else, in any table of any schema', async (role) => {
    const leaks: string[] = [];
    const bare: string[] = [];
    for (const table of tables) {
      const found = table.hasRecipient ? await foreign(role, table) : await as(role, `select * from ${table.name}`);
      if (found === 'denied') continue;
      if (!table.hasRecipient) bare.push(table.name);
      else if ((found[0] as { foreign: number }).foreign > 0) leaks.push(table.name);
    }
    expect(leaks).toEqual(['directory.role_recipient']);
    expect(bare).toEqual(['origin.mark']);
  });

  it('shows those who were told their own rows', async () => {
    const told = { vaern_municipality_0561: 'municipality', vaern_police_1464: 'police', vaern_centre_dk: 'centre' };
    for (const [role, kind] of Object.entries(told)) {
      const [caseFile] = inSchemas([kind]).filter(({ name }) => name === `${kind}.case_file`);
      const found = await foreign(role, caseFile!);
      expect([role, found !== 'denied' && found[0]!.own > 0]).toEqual([role, true]);
    }
  });

  it.each([...readers, ...writers, ...services])('lets %s select no key, and no row of the read log', async (role) => {
    const vault = inSchemas(['vault', 'drafts']);
    expect(vault.length).toBeGreaterThan(5);
    for (const { name } of vault) {
      expect([name, await as(role, `select * from ${name}`)]).toEqual([name, 'denied']);
      expect([name, await as(role, `delete from ${name}`)]).toEqual([name, 'denied']);
    }
  });

  it.each([...readers, ...services])('lets %s write no view', async (role) => {
    for (const { name } of inSchemas(kinds)) {
      expect([name, await as(role, `delete from ${name}`)]).toEqual([name, 'denied']);
      expect([name, await as(role, `update ${name} set recipient = recipient`)]).toEqual([name, 'denied']);
      expect([name, await as(role, `insert into ${name} default values`)]).toEqual([name, 'denied']);
      expect([name, await as(role, `truncate ${name}`)]).toEqual([name, 'denied']);
    }
  });

  it.each(writers)('lets %s write the rows of its own units alone, and make nobody else’s of them', async (role) => {
    const schemas = kinds.filter((kind) => role.startsWith(`vaern_${kind}`));
    for (const { name } of inSchemas(kinds.filter((kind) => !schemas.includes(kind))))
      expect([name, await as(role, `delete from ${name}`)]).toEqual([name, 'denied']);
    for (const table of inSchemas(schemas)) {
      const gone = await as<{ recipient: string }>(role, `delete from ${table.name} returning recipient`);
      const own = await foreign(role, table);
      expect(gone).toHaveLength(own === 'denied' ? 0 : own[0]!.own);
      if (gone === 'denied' || gone.length === 0) continue;
      expect(gone.filter(({ recipient }) => !ownOf(role).includes(recipient))).toEqual([]);
      expect(await as(role, `update ${table.name} set recipient = 'municipality:9999/visitation'`)).toBe('denied');
    }
  });

  it.each([...readers, ...writers, 'vaern_timekeeper', 'vaern_oversight', 'vaern_knowledge'])(
    'lets %s append no fact',
    async (role) => {
      const append = `select event_store.append('{case-x}', '{-1}', '{1}', '{}', '{}', '{}', '{}')`;
      expect(await as(role, append)).toBe('denied');
      expect(await as(role, `insert into event_store.event default values`)).toBe('denied');
    },
  );

  it('lets who counts read facts, and call nothing of the vault', async () => {
    expect(await as('vaern_knowledge', 'select id from event_store.event limit 1')).toHaveLength(1);
    const { rows } = await house.database.pool.query<{ name: string; may: boolean }>(
      `select p.proname as name, has_function_privilege('vaern_knowledge', p.oid, 'execute') as may
         from pg_proc p where p.pronamespace = 'vault'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ may }) => may)).toEqual([]);
  });

  it('lets nobody change or remove a frozen year, not even its owner', async () => {
    const year = `insert into knowledge.frozen_year values (2020, '[]', '', now(), '', '', '')`;
    const changes = ["update knowledge.frozen_year set measures = ''", 'delete from knowledge.frozen_year'];
    for (const change of [...changes, 'truncate knowledge.frozen_year']) {
      for (const role of [...readers, ...writers, ...services])
        expect([role, await as(role, change)]).toEqual([role, 'denied']);
      await expect(as('vaern_owner', `${year}; ${change}`)).rejects.toThrow('a frozen year stays as it is');
    }
  });

  it.each([...readers, ...writers, ...services])('lets %s become nobody else', async (role) => {
    const { rows } = await house.database.pool.query<{ group: string }>(
      `select g.rolname as "group" from pg_auth_members a join pg_roles g on g.oid = a.roleid
         join pg_roles m on m.oid = a.member where m.rolname = $1 and a.set_option`,
      [role],
    );
    expect(rows).toEqual([]);
  });
});
