import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, withEntry, type Entry } from './entry';
import type { ToldFacts } from './told-facts';

export type ApproachStatus = 'planned' | 'made' | 'cancelled';

/** A planned approach as the unit was told it: whole, or only whom not to call until when. */
export interface ApproachRow extends Row {
  readonly status: ApproachStatus;
  readonly personId: string;
  readonly plannedFor: string;
  readonly doNotCall: boolean;
  readonly approach: { readonly planned: Entry; readonly warnings: readonly Entry[]; readonly ended?: Entry };
}

export const approachEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-approach`,
    schema,
    tableName: 'approach',
    columns: {
      ...leadingColumns,
      status: { type: 'text' },
      personId: { type: 'text', name: 'person_id' },
      plannedFor: { type: 'timestamptz', name: 'planned_for' },
      doNotCall: { type: 'boolean', name: 'do_not_call' },
      approach: { type: 'jsonb' },
    },
  });

const entry = (data: object, { occurredAt, recordedAt }: Told['notice']): Entry => ({
  ...(data as { factId: string }),
  occurredAt,
  recordedAt,
});

const ended =
  (status: ApproachStatus) =>
  (row: ApproachRow | undefined, data: object, { notice }: Told): ApproachRow | undefined =>
    row && { ...row, status, approach: { ...row.approach, ended: entry(data, notice) } };

/** One row an approach: key is its id. */
export const approachView = (schema: string) =>
  viewsOf<ToldFacts>()<ApproachRow>({
    name: `${schema}-approach-v1`,
    table: tableOf(approachEntity(schema)),
    key: ({ data }) => (typeof data?.approachId === 'string' ? data.approachId : undefined),
    on: {
      ApproachPlanned: planned,
      WarningAttempted: (row, data, { notice }) =>
        row && {
          ...row,
          approach: { ...row.approach, warnings: withEntry(row.approach.warnings, entry(data, notice)) },
        },
      ApproachMade: ended('made'),
      ApproachCancelled: ended('cancelled'),
    },
  });

/** Told again with more of it, nothing happened anew: what became of it stays. */
function planned(row: ApproachRow | undefined, data: ToldFacts['ApproachPlanned'], { notice }: Told): ApproachRow {
  const { personId = '', when = notice.occurredAt, doNotCall = false } = data;
  const told = merged(row?.approach.planned, entry(data, notice));
  const approach = { warnings: [], ...row?.approach, planned: told };
  return { status: row?.status ?? 'planned', personId, plannedFor: when, doNotCall, approach };
}
