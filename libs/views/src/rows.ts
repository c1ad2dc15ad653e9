import type { PoolClient } from 'pg';
import type { Place } from './fold';
import { qualified, type ViewColumn, type ViewTable } from './table';
import type { Row } from './view';

/** Reads the stored rows at these places. */
export async function loadRows(
  tx: PoolClient,
  table: ViewTable,
  recipient: string,
  places: readonly Place[],
): Promise<{ place: Place; row: Row }[]> {
  if (places.length === 0) return [];
  const columns = table.columns.map(({ column, property }) => `t."${column}" as "${property}"`).join(', ');
  const { rows } = await tx.query<Row & Place>(
    `select ${columns} from ${qualified(table)} t
       join unnest($2::uuid[], $3::text[]) as p(case_id, key) on t.case_id = p.case_id and t.key = p.key
      where t.recipient = $1`,
    [recipient, places.map(({ caseId }) => caseId), places.map(({ key }) => key)],
  );
  return rows.map((row) => ({ place: { caseId: row.caseId, key: row.key }, row }));
}

/** Writes rows in one statement, whether they exist or not. */
export async function keepRows(
  tx: PoolClient,
  table: ViewTable,
  recipient: string,
  rows: readonly { place: Place; row: Row }[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = table.columns.map(({ column }) => `"${column}"`);
  const keys = table.columns.filter(({ primary }) => primary).map(({ column }) => `"${column}"`);
  const sets = table.columns
    .filter(({ primary }) => !primary)
    .map(({ column }) => `"${column}" = excluded."${column}"`);
  const values = table.columns.map((column) =>
    rows.map(({ place, row }) => cellOf(column, { ...row, recipient, ...place })),
  );
  const arrays = table.columns.map(({ type }, at) => `$${at + 1}::${carrier(type)}[]`);
  const read = table.columns.map(({ type }, at) => `u.c${at}::${type}`);
  await tx.query(
    `insert into ${qualified(table)} (${names.join(', ')})
     select ${read.join(', ')} from unnest(${arrays.join(', ')}) as u(${table.columns.map((_, at) => `c${at}`).join(', ')})
     on conflict (${keys.join(', ')}) do ${sets.length > 0 ? `update set ${sets.join(', ')}` : 'nothing'}`,
    values,
  );
}

export async function removeRows(
  tx: PoolClient,
  table: ViewTable,
  recipient: string,
  places: readonly Place[],
): Promise<void> {
  if (places.length === 0) return;
  await tx.query(
    `delete from ${qualified(table)} t using unnest($2::uuid[], $3::text[]) as p(case_id, key)
      where t.recipient = $1 and t.case_id = p.case_id and t.key = p.key`,
    [recipient, places.map(({ caseId }) => caseId), places.map(({ key }) => key)],
  );
}

export async function removeCase(tx: PoolClient, table: ViewTable, recipient: string, caseId: string): Promise<void> {
  await tx.query(`delete from ${qualified(table)} where recipient = $1 and case_id = $2`, [recipient, caseId]);
}

export async function removeRecipient(tx: PoolClient, table: ViewTable, recipient: string): Promise<void> {
  await tx.query(`delete from ${qualified(table)} where recipient = $1`, [recipient]);
}

/** Arrays of these travel as text, so that each value is parsed once, by its own type. */
const carrier = (type: string) => (type === 'json' || type === 'jsonb' || type.endsWith('[]') ? 'text' : type);

function cellOf({ property, type }: ViewColumn, row: Row): unknown {
  const value = row[property] ?? null;
  if (value === null) return null;
  if (type === 'json' || type === 'jsonb') return JSON.stringify(value);
  if (type.endsWith('[]')) return arrayLiteral(value as readonly string[]);
  return value;
}

const arrayLiteral = (items: readonly string[]) =>
  `{${items.map((item) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
