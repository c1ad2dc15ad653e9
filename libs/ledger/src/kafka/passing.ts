interface ClientError {
  readonly name?: string;
  readonly message?: string;
  readonly retriable?: boolean;
  readonly cause?: ClientError;
}

/**
 * Whether a consumer that fell over this may be followed by another: as the client itself sees it; and a group without
 * coordinator, or a line that broke while the client signed in, which it takes for a refusal.
 */
export function passes(error: unknown): boolean {
  if ((error as ClientError).name === 'KafkaJSNumberOfRetriesExceeded' || isUnheard(error)) return true;
  let cause = error as ClientError;
  while (cause.cause) cause = cause.cause;
  return cause.retriable === true || isCutOff(cause);
}

/** What the client says in an outage, and when it is refused a group. */
export const isUnheard = (error: unknown): boolean =>
  (error as ClientError | undefined)?.name === 'KafkaJSGroupCoordinatorNotFound';

/** What the client's connections say of themselves, in the words of its errors: it keeps no more of them than that. */
const cutOff =
  /failed: (Connection error: |Connection timeout|Closed connection|Connection closed|Not connected|Request .*timed out)/;

const isCutOff = ({ name, message = '' }: ClientError): boolean =>
  name === 'KafkaJSSASLAuthenticationError' && cutOff.test(message);
