import type { Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { happened, isPast } from './happened';
import type { IntakeState } from './state';

/**
 * What is done in the case, and for it: after somebody reported to it, and not ahead. What happened to her may be older.
 * @throws Refusal `before-the-case`, `in-future`
 */
export function doneInCase({ contact }: IntakeState, now: Instant, at: Instant): void {
  happened(now, at);
  if (contact && isPast(contact.receivedAt, at)) throw refusal('before-the-case');
}
