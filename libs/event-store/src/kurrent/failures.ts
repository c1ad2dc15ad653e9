import { ErrorType, isCommandError, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { EventStoreUnavailable, NO_STREAM, WrongExpectedRevision } from '../event-store';

/** What the server answers for certain: repeating it would be answered the same. */
const FINAL: readonly ErrorType[] = [
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_DELETED,
  ErrorType.STREAM_TOMBSTONED,
  ErrorType.UNSUPPORTED,
];

const isRefusal = (error: unknown) => error instanceof Error && isCommandError(error);

/** What KurrentDB or the way to it said, in the words of the interface. */
export function failure(error: unknown): unknown {
  if (error instanceof EventStoreUnavailable) return error;
  return isRefusal(error) && FINAL.includes(error.type) ? error : new EventStoreUnavailable(error);
}

/** As `failure`, of an append to one stream. */
export function appendFailure(stream: string, expected: number, error: unknown): unknown {
  if (!(error instanceof WrongExpectedVersionError)) return failure(error);
  const { actualState } = error;
  return new WrongExpectedRevision(stream, expected, typeof actualState === 'bigint' ? Number(actualState) : NO_STREAM);
}

export const isStreamNotFound = (error: unknown): boolean =>
  isRefusal(error) && error.type === ErrorType.STREAM_NOT_FOUND;

const NOWHERE = /invalid.?position|ReadAllResult\.Error/i;

/** Older servers say it in other words: no event begins at the position that was asked for. */
export const isNowhere = (error: unknown): boolean => error instanceof Error && NOWHERE.test(error.message);
