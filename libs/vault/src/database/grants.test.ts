import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyRoles, serviceRoles, Stage, viewWriter } from '../../test/stage';

let stage: Stage;
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());

const everyone = [...agencyRoles, ...serviceRoles, viewWriter, 'vaern_gateway'];

describe.each(everyone)('%s', (role) => {
  it('can do nothing to any table of the vault', async () => {
    const { rows } = await stage.database.pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'vault'::regnamespace and c.relkind in ('r', 'v', 'm', 'S')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      await expect(stage.as(role).query(`select * from ${name}`)).rejects.toThrow('permission denied');
      await expect(stage.as(role).query(`delete from ${name}`)).rejects.toThrow(
        /permission denied|cannot (change|delete)/,
      );
      const { rows: rights } = await stage.database.pool.query<{ some: boolean }>(
        `select bool_or(has_table_privilege($1, $2, p)) as some
         from unnest(array['insert', 'update', 'truncate', 'references', 'trigger']) p where $2 not like '%seq'`,
        [role, name],
      );
      expect(rights[0]?.some ?? false).toBe(false);
    }
  });
});

describe('what each may call', () => {
  const callable = async (role: string) => {
    const { rows } = await stage.database.pool.query<{ name: string }>(
      `select p.proname as name from pg_proc p
       where p.pronamespace = 'vault'::regnamespace and has_function_privilege($1, p.oid, 'execute') order by 1`,
      [role],
    );
    return rows.map(({ name }) => name).filter((name) => !name.includes('barred'));
  };

  it.each(agencyRoles)('%s signs and collects', async (role) =>
    expect(await callable(role)).toEqual([
      'collect',
      'collect_found',
      'last_reading',
      'readings_of_file',
      'sign',
      'sign_search',
    ]),
  );
  it('a gateway can call nothing before it takes a role', async () =>
    expect(await callable('vaern_gateway')).toEqual([]));
  it('who writes views lifts bars that are carried out', async () =>
    expect(await callable(viewWriter)).toEqual(['bar_applied']));
  it('the timekeeper counts bars, and asks which cases of an agency have something alike', async () =>
    expect(await callable('vaern_timekeeper')).toEqual(['alike', 'pending_bars']));
  it('oversight reads the log', async () =>
    expect(await callable('vaern_oversight')).toEqual(['forgetting', 'read_log_of', 'read_log_of_case']));
  it('the CaseDesk seals, bars, and opens words for its own work alone, for which it signs', async () =>
    expect(await callable('vaern_casedesk')).toEqual([
      'bar_grounds',
      'collect',
      'current_sequence',
      'hold',
      'keep_tokens',
      'make_roots',
      'pending_bars',
      'raise_sequence',
      'sign',
    ]));
  it('the public can call nothing', async () => {
    const { rows } = await stage.database.pool.query(
      `select p.proname from pg_proc p where p.pronamespace = 'vault'::regnamespace
         and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    );
    expect(rows).toEqual([]);
  });
  it('every function that reaches keys finds names where its owner put them', async () => {
    const { rows } = await stage.database.pool.query(
      `select p.proname from pg_proc p where p.pronamespace = 'vault'::regnamespace and p.prosecdef
         and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)`,
    );
    expect(rows).toEqual([]);
  });
});
