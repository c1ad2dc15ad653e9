import type { World } from './world';

const TABLES = `
  select table_schema as schema, table_name as name from information_schema.tables
   where table_schema in ('municipality', 'police', 'centre') and table_type = 'BASE TABLE'
   order by 1, 2`;

/** Every row of every view, as text. */
export async function viewRows({ pool }: World): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(TABLES);
  const all: Record<string, readonly string[]> = {};
  for (const { schema, name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${schema}"."${name}" t order by 1`,
    );
    all[`${schema}.${name}`] = rows.map(({ row }) => row);
  }
  return all;
}

/** Folds every view anew from its ledger. */
export async function rebuildViews({ hub }: World): Promise<void> {
  for (const { recipients, views } of hub.rooms) for (const recipient of recipients) await views.rebuild(recipient);
}
