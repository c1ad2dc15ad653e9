import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { coordinatorEnd } from './codes';
import { CoordinatorEnded } from './facts';
import type { Coordinator } from './state';

type Reason = CodeOf<typeof coordinatorEnd>;

/** Somebody is her contact person no more: says the home unit, or the unit whose colleague it is. */
export class EndCoordinator {
  @IsId() coordinatorId!: Id;
  @IsCode(coordinatorEnd) reason!: Reason;
}

export const endCoordinator = decide(EndCoordinator, (state, { coordinatorId, reason }, { by }) => {
  mustKnow(state, by);
  const { coordinators, ended } = state.coordination;
  const isHome = by.unit === state.intake.homeUnit;
  if (isHome && ended.has(coordinatorId)) return [];
  const found = coordinators.get(coordinatorId);
  if (!found || (!isHome && found.unit !== by.unit)) throw refusal('no-such-coordinator');
  return [endOf(found, reason)];
});

const endOf = ({ coordinatorId, scope }: Coordinator, reason: Reason): Decided =>
  CoordinatorEnded.of({ coordinatorId, scope, reason });

/** What ends with a referral: whoever was assigned on it. */
export const endedWith = ({ coordination }: Pick<CaseState, 'coordination'>, referralId: Id): readonly Decided[] =>
  [...coordination.coordinators.values()]
    .filter((one) => one.referralId === referralId)
    .map((one) => endOf(one, 'referral-over'));
