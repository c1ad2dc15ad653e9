import { describe, expect, it } from '@jest/globals';
import {
  KafkaJSConnectionError,
  KafkaJSGroupCoordinatorNotFound,
  KafkaJSNonRetriableError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSSASLAuthenticationError,
} from 'kafkajs';
import { passes } from './passing';

/** As the client makes them, of which its types say nothing. */
type Said = new (message: string) => Error;
const Unheard = KafkaJSGroupCoordinatorNotFound as unknown as Said;
const Refused = KafkaJSSASLAuthenticationError as unknown as Said;

const PREFIX = 'SASL SCRAM SHA256 authentication failed:';
/** As the client wraps what it does not try again. */
const wrapped = (cause: Error) => Object.assign(new KafkaJSNonRetriableError(cause.message), { cause });
const whileSigningIn = (why: string) => wrapped(new Refused(`${PREFIX} ${why}`));

describe('a consumer goes on as another', () => {
  it('after what the client would try again, and after it has tried enough', () => {
    expect(passes(new KafkaJSConnectionError('Connection timeout'))).toBe(true);
    const tried = new KafkaJSNumberOfRetriesExceeded('enough', { retryCount: 20, retryTime: 1_000 });
    expect(passes(tried)).toBe(true);
    expect(passes(new Unheard('nobody'))).toBe(true);
  });

  it.each([
    'Connection error: read ECONNRESET',
    'Connection timeout',
    'Closed connection',
    'Connection closed by the server',
    'Not connected',
    'Request SaslAuthenticate(key: 36, version: 0) timed out',
  ])('when the line broke while it signed in: %s', (why) => expect(passes(whileSigningIn(why))).toBe(true));

  it('not when it was refused', () => {
    const refused =
      'Authentication failed during authentication due to invalid credentials with SASL mechanism SCRAM-SHA-256';
    expect(passes(whileSigningIn(refused))).toBe(false);
    expect(passes(wrapped(new KafkaJSNonRetriableError('Connection error: said by somebody else')))).toBe(false);
    expect(passes(new TypeError('what the handler threw'))).toBe(false);
  });
});
