import type { Pool, PoolClient } from 'pg';
import type { NewEvent } from '../src/event-store';

/** Another process in the middle of its append: position taken, lock held, not committed. */
export async function holding(pool: Pool, stream: string, event: NewEvent): Promise<{ commit(): Promise<void> }> {
  const client: PoolClient = await pool.connect();
  await client.query('begin');
  await client.query('select event_store.append(array[$1], array[-1], array[1], array[$2::uuid], array[$3], $4, $5)', [
    stream,
    event.id,
    event.type,
    [JSON.stringify(event.data)],
    [JSON.stringify(event.meta)],
  ]);
  return {
    commit: async () => {
      await client.query('commit');
      client.release();
    },
  };
}

/** Resolves when `count` others wait for a lock in this database. */
export async function waitingForLock(pool: Pool, count = 1): Promise<void> {
  const asked = `select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let tried = 0; tried < 2000; tried++) {
    const { rows } = await pool.query<{ waiting: number }>(asked);
    if ((rows[0]?.waiting ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('nobody waits for a lock');
}
