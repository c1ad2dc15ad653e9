import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import * as facts from './facts';

/** A planned action, and what became of it. */
export type Action = PlainOf<typeof facts.ActionPlanned> & { readonly status: 'open' | 'completed' | 'dropped' };

export interface AdviceState {
  readonly actions: ReadonlyMap<Id, Action>;
}

export const advice: Slice<Owned<AdviceState>, typeof facts> = {
  empty: () => ({ actions: new Map() }),
  on: {
    /** No decision asks what was advised before: to advise again is a fact of its own. */
    AdviceGiven: () => undefined,
    ActionPlanned: (state, { plain }) => {
      state.actions.set(plain.actionId, { ...plain, status: 'open' });
    },
    ActionCompleted: (state, { plain: { actionId } }) => became(state, actionId, 'completed'),
    ActionDropped: (state, { plain: { actionId } }) => became(state, actionId, 'dropped'),
  },
};

function became({ actions }: Owned<AdviceState>, id: Id, status: Action['status']): void {
  const action = actions.get(id);
  if (action) actions.set(id, { ...action, status });
}

/** The actions that somebody still owes. */
export const openActions = ({ actions }: AdviceState): readonly Action[] =>
  [...actions.values()].filter(({ status }) => status === 'open');

/** The action whom the route names. @throws Refusal `no-such-action` */
export function actionNamed({ actions }: AdviceState, id: Id): Action {
  const action = actions.get(id);
  if (!action) throw refusal('no-such-action');
  return action;
}
