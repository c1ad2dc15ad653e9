import { NO_STREAM, type NewEvent } from './event-store';

/** Refuses what no store could answer sensibly. */
export function checkAsked(expected: number, events: readonly NewEvent[]): void {
  if (events.length === 0) throw new RangeError('there is nothing to append');
  if (!Number.isSafeInteger(expected) || expected < NO_STREAM) throw new RangeError(`${expected} is no revision`);
}
