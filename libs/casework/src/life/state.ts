import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import { CaseClosed, CaseReopened, PersonForgotten } from './facts';

export interface LifeState {
  /** The controllers that destroyed their keys to a person. */
  readonly forgottenBy: ReadonlyMap<Id, readonly Alias[]>;
  /** Why its home unit closed the case, while it is closed. */
  readonly closed?: PlainOf<typeof CaseClosed>['reason'] | undefined;
}

const lifeFacts = { CaseClosed, CaseReopened, PersonForgotten };

export const life: Slice<Owned<LifeState>, typeof lifeFacts> = {
  empty: () => ({ forgottenBy: new Map() }),
  on: {
    CaseClosed: (state, { plain: { reason } }) => {
      state.closed = reason;
    },
    CaseReopened: (state) => {
      state.closed = undefined;
    },
    PersonForgotten: (state, { plain: { personId, controller } }) => {
      const already = state.forgottenBy.get(personId) ?? [];
      if (!already.includes(controller)) state.forgottenBy.set(personId, [...already, controller]);
    },
  },
};

/** Whether that controller can open nothing of this person any more. */
export const hasForgotten = ({ forgottenBy }: LifeState, controller: Alias, personId: Id): boolean =>
  forgottenBy.get(personId)?.includes(controller) ?? false;
