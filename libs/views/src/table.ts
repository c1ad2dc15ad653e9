import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';

/** A view's table as the hot paths write it, read off its TypeORM entity. */
export interface ViewTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly ViewColumn[];
}

export interface ViewColumn {
  /** Name in the row. */
  readonly property: string;
  /** Name in the table. */
  readonly column: string;
  readonly type: string;
  readonly primary: boolean;
  readonly nullable: boolean;
}

/** Every view table leads with `recipient, case_id, key`: the fence and the wall read them. */
export const leadingColumns = {
  recipient: { type: 'text', primary: true },
  caseId: { type: 'uuid', name: 'case_id', primary: true },
  key: { type: 'text', primary: true },
} as const satisfies Record<string, EntitySchemaColumnOptions>;

export function tableOf(entity: EntitySchema): ViewTable {
  const { schema, tableName, columns } = entity.options;
  if (!schema || !tableName) throw new Error('a view entity names its schema and its table');
  return {
    schema,
    name: tableName,
    columns: Object.entries(columns as Record<string, EntitySchemaColumnOptions>).map(([property, options]) => ({
      property,
      column: options.name ?? property,
      type: `${String(options.type)}${options.array ? '[]' : ''}`,
      primary: options.primary === true,
      nullable: options.nullable === true,
    })),
  };
}

export const qualified = (table: ViewTable) => `"${table.schema}"."${table.name}"`;
