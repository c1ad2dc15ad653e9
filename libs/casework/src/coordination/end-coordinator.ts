import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { coordinatorEnd } from './codes';
import { coordinatorEnded } from './ended';

/** Somebody is her contact person no more: says the home unit, or the unit whose colleague it is. */
export class EndCoordinator {
  @IsId() coordinatorId!: Id;
  @IsCode(coordinatorEnd) reason!: CodeOf<typeof coordinatorEnd>;
}

export const endCoordinator = decide(EndCoordinator, (state, { coordinatorId, reason }, { by }) => {
  mustKnow(state, by);
  const { coordinators, ended } = state.coordination;
  const isHome = by.unit === state.intake.homeUnit;
  if (isHome && ended.has(coordinatorId)) return [];
  const found = coordinators.get(coordinatorId);
  if (!found || (!isHome && found.unit !== by.unit)) throw refusal('no-such-coordinator');
  return [coordinatorEnded(found, reason)];
});
