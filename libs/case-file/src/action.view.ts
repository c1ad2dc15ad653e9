import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, type Entry } from './entry';
import type { ToldFacts } from './told-facts';

export type ActionStatus = 'open' | 'completed' | 'dropped';

/** A step of the action plan, as the unit was told it, with what became of it. */
export interface ActionRow extends Row {
  readonly status: ActionStatus;
  readonly kind: string;
  /** The alias of the unit that owes it. */
  readonly ownerUnit: string;
  /** A day, as text. */
  readonly due: string;
  readonly action: { readonly planned: Entry; readonly ended?: { readonly at: string; readonly reason?: string } };
}

export const actionEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-action`,
    schema,
    tableName: 'action',
    columns: {
      ...leadingColumns,
      status: { type: 'text' },
      kind: { type: 'text' },
      ownerUnit: { type: 'text', name: 'owner_unit' },
      due: { type: 'text' },
      action: { type: 'jsonb' },
    },
  });

const ended =
  (status: ActionStatus) =>
  (
    row: ActionRow | undefined,
    data: ToldFacts['ActionCompleted'] | ToldFacts['ActionDropped'],
    { notice }: Told,
  ): ActionRow | undefined => {
    if (!row) return undefined;
    const reason = 'reason' in data ? data.reason : undefined;
    const end = { at: notice.occurredAt, ...(reason !== undefined && { reason }) };
    return { ...row, status, action: { ...row.action, ended: end } };
  };

/** One row an action: key is its id. */
export const actionView = (schema: string) =>
  viewsOf<ToldFacts>()<ActionRow>({
    name: `${schema}-action-v1`,
    table: tableOf(actionEntity(schema)),
    key: ({ data }) => (typeof data?.actionId === 'string' ? data.actionId : undefined),
    on: { ActionPlanned: planned, ActionCompleted: ended('completed'), ActionDropped: ended('dropped') },
  });

/** Told again with more words, nothing happened anew: what became of it stays. */
function planned(row: ActionRow | undefined, data: ToldFacts['ActionPlanned'], { notice }: Told): ActionRow {
  const { kind = '', ownerUnit = '', due = '' } = data;
  const { occurredAt, recordedAt } = notice;
  const entry = merged(row?.action.planned, { ...data, occurredAt, recordedAt });
  return { kind, ownerUnit, due, status: row?.status ?? 'open', action: { ...row?.action, planned: entry } };
}
