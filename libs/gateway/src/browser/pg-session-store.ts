import type { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { SessionStore, StoredSession } from './session-store';

/** The table of sessions, in a schema and for a role of its own. */
export class BrowserSessions1763700000201 implements MigrationInterface {
  readonly name = 'BrowserSessions1763700000201';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema if not exists sessions;
      create table sessions.session (
        id text primary key, sealed bytea not null, started_at timestamptz not null, seen_at timestamptz not null,
        version int not null) with (fillfactor = 70);
      grant usage on schema sessions to vaern_sessions;
      grant select, insert, update, delete on sessions.session to vaern_sessions;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop schema sessions cascade');
  }
}

/** Sessions in PostgreSQL. The pool's connections are in the role `vaern_sessions`. */
export class PgSessionStore implements SessionStore {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async insert({ id, sealed, startedAt, seenAt, version }: StoredSession): Promise<void> {
    await this.pool.query('insert into sessions.session values ($1, $2, $3, $4, $5)', [
      id,
      sealed,
      startedAt,
      seenAt,
      version,
    ]);
  }

  async find(id: string): Promise<StoredSession | undefined> {
    const { rows } = await this.pool.query<StoredSession>(
      'select id, sealed, started_at as "startedAt", seen_at as "seenAt", version from sessions.session where id = $1',
      [id],
    );
    return rows[0];
  }

  async see(id: string, at: Date): Promise<void> {
    await this.pool.query('update sessions.session set seen_at = $2 where id = $1 and seen_at < $2', [id, at]);
  }

  async replace(id: string, version: number, sealed: Buffer): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update sessions.session set sealed = $3, version = version + 1 where id = $1 and version = $2',
      [id, version, sealed],
    );
    return rowCount === 1;
  }

  async delete(id: string): Promise<void> {
    await this.pool.query('delete from sessions.session where id = $1', [id]);
  }

  async deleteBefore({ startedAt, seenAt }: { startedAt: Date; seenAt: Date }): Promise<void> {
    await this.pool.query('delete from sessions.session where started_at <= $1 or seen_at <= $2', [startedAt, seenAt]);
  }
}
