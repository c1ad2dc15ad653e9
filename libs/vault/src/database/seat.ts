import { escapeIdentifier, type Pool, type QueryResult, type QueryResultRow } from 'pg';

/** Where someone sits at the database: a pool and, where its login is a member of several roles, the role to take. */
export interface Seat {
  readonly pool: Pool;
  readonly role?: string;
}

/** Asks in the seat's role: one round trip, one transaction, committed when it resolves. Several statements: the last one's rows. */
export async function ask<Row extends QueryResultRow>(seat: Seat, statements: string): Promise<readonly Row[]> {
  const role = seat.role === undefined ? '' : `set local role ${escapeIdentifier(seat.role)}; `;
  // Statements sent together are one transaction, which ends with the last of them, also when one fails.
  const answers = (await seat.pool.query<Row>(`${role}${statements}`)) as QueryResult<Row> | QueryResult<Row>[];
  return (Array.isArray(answers) ? answers.at(-1)?.rows : answers.rows) ?? [];
}
