import type { CaseState } from '../case';
import { sameAs, standsAs } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import type { Known } from '../kernel/decision';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import type { approachKind, approachUrgency } from './codes';
import { made } from './make-approach';
import { isCleared, mustNotBeHeld, type Approach } from './state';

/** He was met beside the plans of the unit, or on one of them. */
export interface Meeting {
  readonly person: Id;
  readonly at: Instant;
  /** Why it could not wait until she was tried to be warned. */
  readonly urgencyReason?: CodeOf<typeof approachUrgency> | undefined;
}

/**
 * The unit's own approaches to him of which she was tried to be warned by then: open, or made that day. None only for a reason
 * that could not wait.
 * @throws Refusal `warn-first`, `hold-running`
 */
export function clearedApproaches(state: CaseState, meeting: Meeting, known: Known): readonly Approach[] {
  const { at, urgencyReason } = meeting;
  const { unit } = known.by;
  const person = standsAs(state.intake, meeting.person);
  const names = sameAs(state.intake, person);
  const isOfThen = ({ status, madeAt }: Approach) =>
    status === 'planned' || (madeAt !== undefined && known.dayOf(madeAt) === known.dayOf(at));
  const cleared = [...state.approach.approaches.values()]
    .filter((one) => one.byUnit === unit && names.includes(one.personId) && isOfThen(one))
    .map((one) => ({ ...one, urgencyReason: urgencyReason ?? one.urgencyReason }))
    .filter((one) => isCleared(one, at));
  const isUrgent = urgencyReason !== undefined || cleared.some((one) => one.urgencyReason !== undefined);
  if (cleared.length === 0 && !isUrgent) throw refusal('warn-first');
  if (!isUrgent) mustNotBeHeld(state, { person, unit, at });
  return cleared;
}

/** The first of them that is open and of such a kind, as made by that meeting. */
export function madeBy(
  { at, urgencyReason }: Meeting,
  cleared: readonly Approach[],
  kinds: readonly CodeOf<typeof approachKind>[],
): readonly Decided[] {
  const met = cleared.find(({ status, kind }) => status === 'planned' && kinds.includes(kind));
  return met ? [made(met, at, urgencyReason)] : [];
}
