import { asTheClock, type DecideRequest } from '@vaern/case-desk';
import {
  clockIntents,
  clockOwesCase,
  clockOwesTrack,
  type AtTheTime,
  type CaseState,
  type Deadline,
  type IntentName,
  type TrackState,
} from '@vaern/casework';
import type { InMemory } from './stream-memory';

const owes: Readonly<Partial<Record<string, (state: unknown, at: AtTheTime) => readonly Deadline[]>>> = {
  case: (state, at) => clockOwesCase(state as CaseState, at),
  track: (state, at) => clockOwesTrack(state as TrackState, at),
};
const ofTheClock: ReadonlySet<IntentName> = new Set(Object.values(clockIntents).map(({ asks }) => asks));

/**
 * What the clock owes a stream before this is decided there: what ended with its last day has ended, though the
 * timekeeper stands still. As the timekeeper hands it in, so that it is decided once.
 */
export function clockFirst<S>(held: InMemory<S>, intent: IntentName, at: AtTheTime): readonly DecideRequest[] {
  const home = held.who(held.life.owner(held.state).homeUnit ?? '')?.recipient;
  if (home === undefined || ofTheClock.has(intent)) return [];
  return (owes[held.stream.kind]?.(held.state, at) ?? []).map((due) => asTheClock(due, { caseId: held.caseId, home }));
}
