import { DatabaseError } from 'pg';
import { DuplicateEventId, EventStoreUnavailable } from '../event-store';

/** SQLSTATE classes of a server that cannot answer now: connection, rollback, resources, state, intervention, system. */
const UNAVAILABLE = new Set(['08', '40', '53', '55', '57', '58', 'XX']);
const READ_ONLY = '25006';

/** What PostgreSQL or the way to it said, in the words of the interface. */
export function failure(error: unknown): unknown {
  if (error instanceof EventStoreUnavailable) return error;
  if (!(error instanceof DatabaseError)) return new EventStoreUnavailable(error);
  const code = error.code ?? '';
  return UNAVAILABLE.has(code.slice(0, 2)) || code === READ_ONLY ? new EventStoreUnavailable(error) : error;
}

/** As `failure`, of an append to one stream. */
export function appendFailure(stream: string, error: unknown): unknown {
  const duplicate = error instanceof DatabaseError && error.constraint === 'event_id_is_unique';
  return duplicate ? new DuplicateEventId(stream, error) : failure(error);
}
