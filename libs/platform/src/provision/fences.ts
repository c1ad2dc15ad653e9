import type { ClientBase, Pool } from 'pg';

export interface Breach {
  /** `police.inbox`. */
  readonly relation: string;
  readonly fault:
    'no-row-security' | 'row-security-not-forced' | 'definer-view' | 'materialised-view' | 'definer-function';
}

/**
 * Where the fence of these schemas has a hole: tables whose rows are not held back
 * even from their owner, and what reads past row-level security with its owner's rights. None is what it should find.
 */
export async function fences(db: Pool | ClientBase, schemas: readonly string[]): Promise<readonly Breach[]> {
  const { rows } = await db.query<Breach>(
    `select format('%s.%s', n.nspname, c.relname) as relation,
            case when c.relkind = 'm' then 'materialised-view'
                 when c.relkind = 'v' then 'definer-view'
                 when not c.relrowsecurity then 'no-row-security'
                 else 'row-security-not-forced' end as fault
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1)
        and (c.relkind = 'm'
          or c.relkind in ('r', 'p', 'f') and not (c.relrowsecurity and c.relforcerowsecurity)
          or c.relkind = 'v' and not coalesce((
               select lower(o.option_value) in ('true', 'on', 'yes', '1')
                 from pg_options_to_table(c.reloptions) o where o.option_name = 'security_invoker'), false))
     union all
     select format('%s.%s', n.nspname, p.proname), 'definer-function'
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any($1) and p.prosecdef
      order by 1, 2`,
    [schemas],
  );
  return rows;
}
