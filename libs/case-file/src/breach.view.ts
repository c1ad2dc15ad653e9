import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, type Entry } from './entry';
import { matter } from './order.view';
import type { ToldFacts } from './told-facts';

export type BreachStatus = 'reported' | 'assessed';

/** A breach that was reported, as the unit was told of it, and what the police made of it. */
export interface BreachRow extends Row {
  readonly status: BreachStatus;
  /** Whether it was reported to the unit whose row this is. */
  readonly toUs: boolean;
  readonly breach: { readonly reported?: Entry; readonly assessed?: Entry };
}

export const breachEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-breach`,
    schema,
    tableName: 'breach',
    columns: {
      ...leadingColumns,
      status: { type: 'text' },
      toUs: { type: 'boolean', name: 'to_us' },
      breach: { type: 'jsonb' },
    },
  });

const unheard: BreachRow = { status: 'reported', toUs: false, breach: {} };
const entry = (data: object, { notice: { occurredAt, recordedAt } }: Told): Entry => ({
  ...(data as { factId: string }),
  occurredAt,
  recordedAt,
});

/** One row a breach: key is its id. */
export const breachView = (schema: string) =>
  viewsOf<ToldFacts>()<BreachRow>({
    name: `${schema}-breach-v1`,
    table: tableOf(breachEntity(schema)),
    key: ({ type, data }) => (type === 'AccessOpened' ? matter(data?.ground, 'breach') : idOf(data?.breachId)),
    on: {
      AccessOpened: (row) => ({ ...(row ?? unheard), toUs: true }),
      BreachReported: (row = unheard, data, told) => ({
        ...row,
        breach: { ...row.breach, reported: merged(row.breach.reported, entry(data, told)) },
      }),
      BreachAssessed: (row = unheard, data, told) => ({
        ...row,
        status: 'assessed',
        breach: { ...row.breach, assessed: merged(row.breach.assessed, entry(data, told)) },
      }),
    },
  });

const idOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
