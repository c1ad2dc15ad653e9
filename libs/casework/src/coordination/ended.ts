import type { CodeOf } from '../kernel/code-list';
import type { Decided } from '../kernel/fact';
import type { Id } from '../kernel/words';
import type { coordinatorEnd } from './codes';
import { CoordinatorEnded } from './facts';
import type { CoordinationState, Coordinator } from './state';

export const coordinatorEnded = (
  { coordinatorId, scope }: Coordinator,
  reason: CodeOf<typeof coordinatorEnd>,
): Decided => CoordinatorEnded.of({ coordinatorId, scope, reason });

/** What ends with a referral: whoever was assigned on it. */
export const endedWith = (
  { coordination }: { readonly coordination: CoordinationState },
  referralId: Id,
): readonly Decided[] =>
  [...coordination.coordinators.values()]
    .filter((one) => one.referralId === referralId)
    .map((one) => coordinatorEnded(one, 'referral-over'));
