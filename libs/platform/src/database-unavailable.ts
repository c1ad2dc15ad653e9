import { types } from 'node:util';

/** The database cannot be reached, or has no room or time to answer now: 503, try again. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** What pg and PostgreSQL throw, as callers should see it: DatabaseUnavailable where nothing was wrong with the question. */
export function asDatabaseError(error: unknown): unknown {
  return types.isNativeError(error) && isUnavailable(error) ? new DatabaseUnavailable(error) : error;
}

function isUnavailable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return (
    socketErrors.has(code) ||
    /^(08|53|57P)/.test(code) ||
    outOfTime.has(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/.test(
      error.message,
    )
  );
}

const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT']);
/** Statement cancelled by its time limit; lock not available within its own; session idle in a transaction too long. */
const outOfTime = new Set(['57014', '55P03', '25P03']);
