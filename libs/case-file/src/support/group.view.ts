import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFacts } from '../told-facts';

/** A self-help group of the unit's. */
export interface GroupRow extends Row {
  readonly area: string;
  readonly places: number;
  readonly taken: readonly string[];
  readonly openedAt: string;
}

export const groupEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-support-group`,
    schema,
    tableName: 'support_group',
    columns: {
      ...leadingColumns,
      area: { type: 'text' },
      places: { type: 'integer' },
      taken: { type: 'jsonb' },
      openedAt: { type: 'timestamptz', name: 'opened_at' },
    },
  });

/** One row a group: key ''. */
export const groupView = (schema: string) =>
  viewsOf<ToldFacts>()<GroupRow>({
    name: `${schema}-support-group-v1`,
    stream: 'group',
    table: tableOf(groupEntity(schema)),
    key: () => '',
    on: {
      SupportGroupOpened: (_, { area = '', places = 0 }, { notice }) => ({
        area,
        places,
        taken: [],
        openedAt: notice.recordedAt,
      }),
      PlaceTaken: (row, { placeId }) =>
        row && placeId !== undefined ? { ...row, taken: [...new Set([...row.taken, placeId])] } : row,
    },
  });
