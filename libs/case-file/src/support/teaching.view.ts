import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFacts } from '../told-facts';

/** One class that was taught. */
export interface TeachingRow extends Row {
  readonly schoolYear: string;
  readonly audience: string;
  readonly pupils: number;
}

export const teachingEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-teaching`,
    schema,
    tableName: 'teaching',
    columns: {
      ...leadingColumns,
      schoolYear: { type: 'text', name: 'school_year' },
      audience: { type: 'text' },
      pupils: { type: 'integer' },
    },
  });

/** One row a class: key is the id of its teaching. */
export const teachingView = (schema: string) =>
  viewsOf<ToldFacts>()<TeachingRow>({
    name: `${schema}-teaching-v1`,
    stream: 'outreach',
    table: tableOf(teachingEntity(schema)),
    key: ({ data }) => (typeof data?.teachingId === 'string' ? data.teachingId : undefined),
    on: {
      TeachingHeld: (_, { schoolYear = '', audience = '', pupils = 0 }) => ({ schoolYear, audience, pupils }),
    },
  });
