import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { approachCancellation } from './codes';
import { ApproachCancelled } from './facts';
import { approachKnown, isLeftBehind } from './of-route';
import type { Approach } from './state';

type Reason = CodeOf<typeof approachCancellation>;

/** He will not be contacted, or not then: by whoever planned it, or by the home unit once they have left the case. */
export class CancelApproach {
  @IsId() approachId!: Id;
  @IsCode(approachCancellation) reason!: Reason;
}

export const cancelApproach = decide(CancelApproach, (state, { approachId, reason }, { by }) => {
  const approach = approachKnown(state, approachId, by);
  if (by.unit !== approach.byUnit && !isLeftBehind(state, approach)) throw refusal('others-approach');
  if (approach.status === 'cancelled') return [];
  if (approach.status === 'made') throw refusal('approach-over');
  return [cancelled(approach, reason)];
});

/** The approach as cancelled for that reason. */
export const cancelled = ({ approachId, byUnit, doNotCall }: Approach, reason: Reason): Decided =>
  ApproachCancelled.of({ approachId, byUnit, doNotCall, reason });
