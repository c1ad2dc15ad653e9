import type { ClientBase, Pool } from 'pg';

/** Proof that a database is a demo: only reading the mark gives one. */
export class DemoMark {
  protected readonly wasRead = true;

  private constructor() {}

  /** The mark of this database; undefined for real use, and for a database that is not provisioned. */
  static async of(db: Pool | ClientBase): Promise<DemoMark | undefined> {
    const { rows } = await db.query<{ there: boolean }>(`select to_regclass('origin.mark') is not null as there`);
    if (!rows[0]?.there) return undefined;
    const mark = await db.query<{ demo: boolean }>('select demo from origin.mark');
    return mark.rows[0]?.demo === true ? new DemoMark() : undefined;
  }
}

/** Whether the database bears the demo mark. */
export const isDemo = async (db: Pool | ClientBase): Promise<boolean> => (await DemoMark.of(db)) !== undefined;

/**
 * Marks a database as it is made: as a demo if that is asked for and nothing is in it yet, else as real use.
 * What stands there stays: no role of Værn's owns the mark, and its trigger refuses every change.
 */
export async function markAtCreation(admin: ClientBase, demo: boolean): Promise<void> {
  const { rows } = await admin.query<{ marked: boolean; empty: boolean }>(
    `select to_regclass('origin.mark') is not null as marked,
            not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                           and n.nspname !~ '^pg_(temp|toast_temp)_') as empty`,
  );
  const found = rows[0];
  if (!found || found.marked) return;
  await admin.query(`
    create schema origin;
    create table origin.mark (
      single boolean primary key default true check (single),
      demo boolean not null,
      made_at timestamptz not null default now()
    );
    insert into origin.mark (demo) values (${demo && found.empty});
    create function origin.stands() returns trigger language plpgsql as
      $$ begin raise exception 'the mark is made with the database and never changes'; end $$;
    create trigger mark_stands before insert or update or delete or truncate on origin.mark
      for each statement execute function origin.stands();
    alter table origin.mark enable always trigger mark_stands;
    grant usage on schema origin to public;
    grant select on origin.mark to public`);
}
