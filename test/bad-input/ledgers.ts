import type { House } from '../access/house';

/** How much is stored, wherever words, facts and what was told are kept. */
export async function stored(house: House): Promise<Readonly<Record<string, number>>> {
  const { rows } = await house.database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('event_store', 'vault', 'ledger', 'municipality', 'police', 'centre') order by 1`,
  );
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  const { rows: found } = await house.database.pool.query<{ name: string; rows: number }>(counts.join(' union all '));
  return Object.fromEntries(found.map((table) => [table.name, table.rows]));
}
