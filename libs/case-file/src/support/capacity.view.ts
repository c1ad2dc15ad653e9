import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFacts } from '../told-facts';

/** How many the unit can help at once, with one service. */
export interface CapacityRow extends Row {
  readonly places: number;
}

export const capacityEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-capacity`,
    schema,
    tableName: 'capacity',
    columns: { ...leadingColumns, places: { type: 'integer' } },
  });

/** One row a service: key is its code. */
export const capacityView = (schema: string) =>
  viewsOf<ToldFacts>()<CapacityRow>({
    name: `${schema}-capacity-v1`,
    stream: 'centre',
    table: tableOf(capacityEntity(schema)),
    key: ({ data }) => (typeof data?.service === 'string' ? data.service : undefined),
    on: { CapacitySet: (_, { places = 0 }) => ({ places }) },
  });
