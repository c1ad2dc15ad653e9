import type { Pool } from 'pg';
import type { Position, RecordedEvent } from '../event-store';
import { failure } from './failures';

interface Row extends Omit<RecordedEvent, 'data' | 'meta'> {
  readonly data: string;
  readonly meta: string;
}

const SELECT = 'select e.position::text, e.id::text, stream, revision, type, data, meta from event_store.event e';

const QUERIES = {
  after: `${SELECT} where e.position > $1 order by e.position limit $2`,
  at: `${SELECT} where e.position = $1`,
  last: `${SELECT} order by e.position desc limit 1`,
  stream: `${SELECT} where stream = $1 and revision >= $2 order by revision limit $3`,
} as const;

/** Events as they stand in the table, for one of the four questions there are. */
export async function select(
  pool: Pool,
  question: keyof typeof QUERIES,
  values: readonly (string | number)[],
): Promise<RecordedEvent[]> {
  try {
    const query = { name: `event_store.${question}`, text: QUERIES[question], values: [...values] };
    const { rows } = await pool.query<Row>(query);
    return rows.map((row) => ({
      ...row,
      data: JSON.parse(row.data) as RecordedEvent['data'],
      meta: JSON.parse(row.meta) as RecordedEvent['meta'],
    }));
  } catch (error) {
    throw failure(error);
  }
}

const POSITION = /^[1-9]\d{0,18}$/;
const LARGEST = 2n ** 63n - 1n;

export const isPosition = (position: Position): boolean => POSITION.test(position) && BigInt(position) <= LARGEST;

export function place(position: Position): bigint {
  if (!isPosition(position)) throw new RangeError('no position of this store');
  return BigInt(position);
}
