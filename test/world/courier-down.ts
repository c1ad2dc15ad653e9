import type { Pool } from 'pg';

const KEY = `hashtextextended('vaern courier', 0)`;
const HOLDER = `
  select pg_terminate_backend(l.pid) from pg_locks l
   where l.locktype = 'advisory' and l.granted and l.pid <> pg_backend_pid()
     and l.database = (select oid from pg_database where datname = current_database())
     and (l.classid::bigint << 32 | l.objid::bigint) = ${KEY}`;

/** The courier loses its baton to somebody who tells nothing: facts are decided, and nobody carries them. Answers how it comes back. */
export async function courierDown(pool: Pool): Promise<() => Promise<void>> {
  const idle = await pool.connect();
  await idle.query(HOLDER);
  for (let got = false; !got;) {
    const { rows } = await idle.query<{ got: boolean }>(`select pg_try_advisory_lock(${KEY}) as got`);
    got = rows[0]?.got ?? false;
  }
  return async () => {
    await idle.query(`select pg_advisory_unlock(${KEY})`);
    idle.release();
  };
}
