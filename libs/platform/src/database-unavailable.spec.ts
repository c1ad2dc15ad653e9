import { describe, expect, it } from '@jest/globals';
import { asDatabaseError, DatabaseUnavailable } from './database-unavailable';

const failed = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('the database does not answer', () => {
  it.each(['ECONNREFUSED', 'ENOENT', 'EPIPE', '08006', '08P01', '53300', '53100', '57P01', '57P03', '57014', '55P03'])(
    'when it fails with %s',
    (code) => {
      const error = failed(code);
      expect(asDatabaseError(error)).toBeInstanceOf(DatabaseUnavailable);
      expect((asDatabaseError(error) as Error).cause).toBe(error);
    },
  );
  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('when pg says: %s', (message) => {
    expect(asDatabaseError(new Error(message))).toBeInstanceOf(DatabaseUnavailable);
  });
});

describe('the question was wrong, or refused', () => {
  it.each(['42703', '42501', '23505', '40001', '40P01', '22P02', 'P0001'])('when it fails with %s', (code) => {
    const error = failed(code, 'relation "Connection terminated" does not exist');
    expect(asDatabaseError(error)).toBe(error);
  });
  it('when what was thrown is no error at all', () => expect(asDatabaseError('08006')).toBe('08006'));
});
