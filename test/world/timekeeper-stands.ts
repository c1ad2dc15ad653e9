import type { Pool } from 'pg';

/** What the timekeeper waits for is put off for a hundred years: nothing falls due. Answers how it comes back, with all that fell due. */
export async function timekeeperStands(pool: Pool): Promise<() => Promise<void>> {
  await pool.query(`update timekeeper.deadline set due_at = due_at + interval '100 years'`);
  return async () => {
    await pool.query(`update timekeeper.deadline set due_at = due_at - interval '100 years'`);
  };
}
