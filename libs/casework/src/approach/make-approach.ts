import { decide } from '../case';
import { doneInCase } from '../intake/since-contact';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId, IsInstant, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { approachUrgency } from './codes';
import { ApproachMade } from './facts';
import { approachOwned } from './of-route';
import { isCleared, mustNotBeHeld, type Approach } from './state';

type Urgency = CodeOf<typeof approachUrgency>;

/** He was contacted: after she was tried to be warned, or for a reason that could not wait. */
export class MakeApproach {
  @IsId() approachId!: Id;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  @Optional() @IsCode(approachUrgency) urgencyReason?: Urgency;
}

export const makeApproach = decide(MakeApproach, (state, { approachId, urgencyReason, at }, { by, now }) => {
  const approach = approachOwned(state, approachId, by);
  if (approach.status === 'made') return [];
  if (approach.status === 'cancelled') throw refusal('approach-over');
  const met = at ?? now;
  doneInCase(state.intake, now, met);
  const urgent = urgencyReason ?? approach.urgencyReason;
  if (!isCleared({ ...approach, urgencyReason: urgent }, met)) throw refusal('warn-first');
  if (urgent === undefined) mustNotBeHeld(state, { person: approach.personId, unit: by.unit, at: met });
  return [made(approach, met, urgencyReason)];
});

/** The approach as made then. */
export const made = ({ approachId, byUnit, doNotCall }: Approach, at: Instant, urgencyReason?: Urgency): Decided =>
  ApproachMade.of({ approachId, byUnit, doNotCall, at, urgencyReason }, { occurredAt: at });
