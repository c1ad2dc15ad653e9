import { escapeIdentifier, Pool, type PoolClient, type QueryResultRow } from 'pg';
import { asDatabaseError, DatabaseUnavailable } from './database-unavailable';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most. */
  readonly connections?: number;
  /** A statement is cancelled after so many milliseconds. */
  readonly statementTimeout?: number;
  /** A question waits for a free connection no longer than so many milliseconds. */
  readonly connectTimeout?: number;
}

/** PostgreSQL, where every transaction says in which role it runs. */
export class Database {
  /** The login itself, without any role: it owns nothing and inherits nothing. */
  readonly pool: Pool;

  constructor({ url, connections = 20, statementTimeout = 15_000, connectTimeout = 3_000 }: DatabaseOptions) {
    this.pool = new Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: connectTimeout,
      statement_timeout: statementTimeout,
      lock_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 2 * statementTimeout,
      application_name: 'vaern',
    });
    // A connection that is cut while nobody waits for an answer must not end the process: the next question finds out.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * Runs `work` in one transaction as `role`: committed when it resolves, rolled back when it throws.
   * @throws DatabaseUnavailable, or what `work` threw
   */
  async inRole<T>(role: string, work: (tx: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      await client.query(`begin; set local role ${escapeIdentifier(role)}`);
      const result = await work(client);
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new NotCommitted();
      client.release();
      return result;
    } catch (error) {
      await rollBack(client);
      throw asDatabaseError(error);
    }
  }

  /** The rows of one reading statement as `role`; a statement that would write is refused. @throws DatabaseUnavailable */
  async read<Row extends QueryResultRow>(role: string, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.#connect();
    try {
      await client.query(`begin read only; set local role ${escapeIdentifier(role)}`);
      const { rows } = await client.query<Row>(sql, [...params]);
      void client.query('commit').then(
        () => client.release(),
        () => client.release(true),
      );
      return rows;
    } catch (error) {
      await rollBack(client);
      throw asDatabaseError(error);
    }
  }

  /** Resolves when every connection is given back and closed. */
  async close(): Promise<void> {
    await this.pool.end();
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw new DatabaseUnavailable(error);
    }
  }
}

/** A statement of the transaction had failed, and the failure was swallowed: nothing was stored. */
export class NotCommitted extends Error {
  constructor() {
    super('the transaction was rolled back: one of its statements had failed');
    this.name = 'NotCommitted';
  }
}

/** A connection whose rollback fails is thrown away: nobody gets it with a role or a transaction still on it. */
async function rollBack(client: PoolClient): Promise<void> {
  const broken = await client.query('rollback').then(
    () => false,
    () => true,
  );
  client.release(broken);
}
