import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFact, ToldFacts } from '../told-facts';

/** One single incident towards an employee. */
export interface EpisodeRow extends Row {
  readonly occurredOn: string;
  readonly episode: Pick<ToldFact<'BoundaryCrossed'>, 'channels' | 'behaviours' | 'followUp'>;
}

export const episodeEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-episode`,
    schema,
    tableName: 'episode',
    columns: {
      ...leadingColumns,
      occurredOn: { type: 'text', name: 'occurred_on' },
      episode: { type: 'jsonb' },
    },
  });

/** One row an incident: key is its id. */
export const episodeView = (schema: string) =>
  viewsOf<ToldFacts>()<EpisodeRow>({
    name: `${schema}-episode-v1`,
    stream: 'episode',
    table: tableOf(episodeEntity(schema)),
    key: ({ data }) => (typeof data?.episodeId === 'string' ? data.episodeId : undefined),
    on: {
      BoundaryCrossed: (_, { occurredOn = '', channels = [], behaviours = [], followUp = [] }) => ({
        occurredOn,
        episode: { channels, behaviours, followUp },
      }),
    },
  });
