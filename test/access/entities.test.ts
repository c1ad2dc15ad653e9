import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseFileEntities } from '@vaern/case-file';
import { bookkeepingOf, tableOf } from '@vaern/views';
import { House } from './house';

const kinds = ['municipality', 'police', 'centre'] as const;
let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

interface Column {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
}

async function tablesOf(schema: string): Promise<Record<string, readonly Column[]>> {
  const { rows } = await house.database.pool.query<Column & { name: string }>(
    `select c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
            not a.attnotnull as nullable,
            coalesce(a.attnum = any(k.conkey), false) as primary
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
      where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname, a.attname`,
    [schema],
  );
  const tables: Record<string, Column[]> = {};
  for (const { name, ...column } of rows) (tables[name] ??= []).push(column);
  return tables;
}

/** As PostgreSQL names the types that entities are written with. */
const typeNames: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

describe('the entities of the views and the tables of the migrations', () => {
  it.each(kinds)('of the %s are the same, table by table and column by column', async (kind) => {
    const entities = [...caseFileEntities(kind), ...bookkeepingOf(kind)];
    const wanted = Object.fromEntries(
      entities.map((entity) => {
        const { name, columns } = tableOf(entity);
        const options = entity.options.columns as Readonly<Record<string, { nullable?: boolean }>>;
        const described = columns.map(({ column, property, type, primary }): Column => ({
          column,
          type: typeNames[type] ?? type,
          nullable: options[property]?.nullable === true,
          primary,
        }));
        return [name, described.toSorted((a, b) => (a.column < b.column ? -1 : 1))];
      }),
    );
    expect(await tablesOf(kind)).toEqual(wanted);
  });
});
