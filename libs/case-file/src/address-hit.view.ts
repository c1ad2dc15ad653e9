import type { AddressHit } from '@vaern/casework';
import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import type { ToldFacts } from './told-facts';

/** Where something of hers stands in words, and what was decided about it. Only a home is told. */
export interface AddressHitRow extends Row {
  readonly foundAt: string;
  /** Somebody has said what becomes of it. */
  readonly decided: boolean;
  readonly hit: AddressHit;
}

export const addressHitEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-address-hit`,
    schema,
    tableName: 'address_hit',
    columns: {
      ...leadingColumns,
      foundAt: { type: 'timestamptz', name: 'found_at' },
      decided: { type: 'boolean' },
      hit: { type: 'jsonb' },
    },
  });

/** One row a hit: key is its id. */
export const addressHitView = (schema: string) =>
  viewsOf<ToldFacts>()<AddressHitRow>({
    name: `${schema}-address-hit-v1`,
    table: tableOf(addressHitEntity(schema)),
    key: ({ data }) => (typeof data?.hitId === 'string' ? data.hitId : undefined),
    on: { AddressHitFound: found, AddressHitDecided: decided },
  });

/** Told again, it keeps what was decided. */
function found(
  row: AddressHitRow | undefined,
  { hitId: _hitId, by: _by, parts: _parts, writtenAt: _writtenAt, ...hit }: ToldFacts['AddressHitFound'],
  { notice }: Told,
): AddressHitRow {
  return row ?? { foundAt: notice.recordedAt, decided: false, hit: hit as AddressHit };
}

function decided(
  row: AddressHitRow | undefined,
  { decision, reason }: ToldFacts['AddressHitDecided'],
): AddressHitRow | undefined {
  if (!row || !decision || !reason) return row;
  return { ...row, decided: true, hit: { ...row.hit, decision, reason } };
}
