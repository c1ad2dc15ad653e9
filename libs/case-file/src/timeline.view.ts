import { factNamed } from '@vaern/casework';
import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, type Row, type View } from '@vaern/views';
import { EntitySchema } from 'typeorm';

/** One notice about the case, codes only: what happened, when, and when this unit was told. */
export interface TimelineRow extends Row {
  readonly number: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly toldAt: string;
  /** The version of the case for this unit that came with it. */
  readonly version: number;
  readonly codes: Readonly<Record<string, unknown>>;
}

export const timelineEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-timeline`,
    schema,
    tableName: 'timeline',
    columns: {
      ...leadingColumns,
      number: { type: 'integer' },
      type: { type: 'text' },
      occurredAt: { type: 'timestamptz', name: 'occurred_at' },
      recordedAt: { type: 'timestamptz', name: 'recorded_at' },
      toldAt: { type: 'timestamptz', name: 'told_at' },
      version: { type: 'integer' },
      codes: { type: 'jsonb' },
    },
  });

const ledgerOnly = ['AccessOpened', 'AccessNarrowed', 'AccessEnded'];

const line = (_: unknown, data: object, { notice }: { notice: Notice }): TimelineRow => {
  const { parts: _words, ...codes } = data as Record<string, unknown>;
  const { number, type, occurredAt, recordedAt, toldAt, version } = notice;
  return { number, type, occurredAt, recordedAt, toldAt, version, codes };
};

/** One row a fact, however often more of it was told; one a hit and its decision; and one for each opening and ending of access. */
export const timelineView = (schema: string, types: readonly string[]): View<TimelineRow> => ({
  name: `${schema}-timeline-v1`,
  table: tableOf(timelineEntity(schema)),
  key: ({ type, data }) => `${type} ${String(data?.hitId ?? data?.factId ?? data?.ground)}`,
  on: Object.fromEntries([...types.filter((type) => factNamed(type)), ...ledgerOnly].map((type) => [type, line])),
});
