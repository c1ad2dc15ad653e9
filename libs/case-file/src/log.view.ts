import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, type Entry } from './entry';
import type { ToldFacts } from './told-facts';

/** One fact of the log: an entry as first written, or a correction of it. */
export interface LogRow extends Row {
  readonly entryRef: string;
  readonly occurredFrom: string;
  readonly fact: Entry;
}

export const logEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-log-fact`,
    schema,
    tableName: 'log_fact',
    columns: {
      ...leadingColumns,
      entryRef: { type: 'text', name: 'entry_ref' },
      occurredFrom: { type: 'timestamptz', name: 'occurred_from' },
      fact: { type: 'jsonb' },
    },
  });

/** One row a fact: key is the fact's id. */
export const logView = (schema: string) =>
  viewsOf<ToldFacts>()<LogRow>({
    name: `${schema}-log-v1`,
    table: tableOf(logEntity(schema)),
    key: ({ data }) => (typeof data?.factId === 'string' ? data.factId : undefined),
    on: { IncidentLogged: logged, IncidentCorrected: logged },
  });

function logged(
  row: LogRow | undefined,
  data: ToldFacts['IncidentLogged'] | ToldFacts['IncidentCorrected'],
  { notice }: Told,
): LogRow {
  const { occurredAt, recordedAt, type } = notice;
  const { entryRef = '', occurredFrom = occurredAt } = data;
  return { entryRef, occurredFrom, fact: merged(row?.fact, { ...data, type, occurredAt, recordedAt }) };
}
