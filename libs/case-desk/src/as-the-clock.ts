import { clockIntents, TIMEKEEPER, type Deadline } from '@vaern/casework';
import type { DecideRequest } from './case-desk';

/**
 * What is asked when a deadline has passed, at the home of the case or track: the same command whoever hands it in, and
 * however often, so that it is decided once.
 */
export function asTheClock(
  { kind, about, dueAt }: Deadline,
  { caseId, home }: { readonly caseId: string; readonly home: string },
): DecideRequest {
  const { asks: intent, of } = clockIntents[kind];
  const agency = home.slice(0, home.indexOf('/'));
  return {
    intent,
    caseId,
    actor: { id: TIMEKEEPER, agency, unit: home, role: TIMEKEEPER, roles: [TIMEKEEPER] },
    body: { [of]: about },
    route: `timekeeper ${intent}`,
    key: `${caseId} ${about} ${dueAt}`,
  };
}
