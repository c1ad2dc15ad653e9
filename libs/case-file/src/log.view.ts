import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { Entry } from './case-file.view';
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
    on: {
      IncidentLogged: (_, data, { notice }) => ({
        entryRef: data.entryRef ?? '',
        occurredFrom: data.occurredFrom ?? notice.occurredAt,
        fact: { ...data, occurredAt: notice.occurredAt, recordedAt: notice.recordedAt },
      }),
      IncidentCorrected: (_, data, { notice }) => ({
        entryRef: data.entryRef ?? '',
        occurredFrom: data.occurredFrom ?? notice.occurredAt,
        fact: { ...data, occurredAt: notice.occurredAt, recordedAt: notice.recordedAt },
      }),
    },
  });
