import { leadingColumns, qualified, tableOf, type ViewTable } from './table';
import { EntitySchema } from 'typeorm';

/** How far each view has come, per recipient. */
export const checkpointEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-view-checkpoint`,
    schema,
    tableName: 'view_checkpoint',
    columns: {
      recipient: { type: 'text', primary: true },
      view: { type: 'text', primary: true },
      number: { type: 'bigint' },
      hash: { type: 'text' },
    },
  });

/** The version of each case that a recipient's views have reached: what `atLeast` waits for. */
export const caseVersionEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-case-version`,
    schema,
    tableName: 'case_version',
    columns: { ...leadingColumns, version: { type: 'integer' } },
  });

/**
 * SQL of the fence round a table of an agency kind's schema: forced row-level security, rows by recipient of the
 * current role. Readers see nothing of a case that is barred to them, nor, where rows rest on one ground, of that
 * ground once it is; the role that writes views is not held up by bars, and serves nobody.
 */
export function fenceSql(table: ViewTable, options: { readonly ground?: string } = {}): string {
  const name = qualified(table);
  const mine = `recipient in (select r.recipient from directory.role_recipient r where r.role = current_user)`;
  const writer = `(select coalesce(bool_or(r.writes), false) from directory.role_recipient r where r.role = current_user)`;
  const bars = [
    table.columns.some(({ column }) => column === 'case_id') &&
      `(recipient, case_id) not in (select b.recipient, b.case_id from vault.barred_cases() b)`,
    options.ground &&
      `(recipient, case_id, ${options.ground}) not in (select b.recipient, b.case_id, split_part(b.ground, '#', 1) from vault.barred_grounds() b)`,
  ].filter((bar) => typeof bar === 'string');
  const open = bars.length > 0 ? ` and (${writer} or (${bars.join(' and ')}))` : '';
  return `
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    create policy told on ${name} for select using (${mine}${open});
    create policy kept on ${name} for insert with check (${writer} and ${mine});
    create policy changed on ${name} for update using (${writer} and ${mine}) with check (${mine});
    create policy removed on ${name} for delete using (${writer} and ${mine});`;
}

export const bookkeepingOf = (schema: string): readonly EntitySchema[] => [
  checkpointEntity(schema),
  caseVersionEntity(schema),
];

/** DDL of one view table, read off its entity, with its fence. */
export function createTableSql(entity: EntitySchema, options: { readonly ground?: string } = {}): string {
  const table = tableOf(entity);
  const columns = table.columns.map(
    ({ column, type, nullable }) => `"${column}" ${type}${nullable ? '' : ' not null'}`,
  );
  const key = table.columns.filter(({ primary }) => primary).map(({ column }) => `"${column}"`);
  return `create table ${qualified(table)} (${columns.join(', ')}, primary key (${key.join(', ')}));${fenceSql(table, options)}`;
}
