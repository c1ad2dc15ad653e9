import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { ColleagueReleased } from './facts';

/** A colleague works in the case no more. */
export class ReleaseColleague {
  @IsId() assignmentId!: Id;
}

export const releaseColleague = decide(ReleaseColleague, (state, { assignmentId }, { by }) => {
  mustKnow(state, by);
  const { colleagues, released } = state.coordination;
  if (released.get(assignmentId) === by.unit) return [];
  const found = colleagues.get(assignmentId);
  if (found?.byUnit !== by.unit) throw refusal('no-such-assignment');
  return [ColleagueReleased.of({ assignmentId, byUnit: by.unit })];
});
