import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { By } from '../kernel/decision';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { ActionCompleted } from './facts';
import { actionNamed, type Action } from './state';

export class CompleteAction {
  @IsId() actionId!: Id;
}

export const completeAction = decide(CompleteAction, (state, { actionId }, { by }) => {
  const { kind, ownerUnit, status } = actionOfUnit(state, actionId, by);
  if (status === 'completed') return [];
  if (status === 'dropped') throw refusal('action-over');
  return [ActionCompleted.of({ actionId, kind, ownerUnit })];
});

/** The home's, who knows the whole plan, or one's own to do. @throws Refusal `no-such-case`, `no-such-action` */
function actionOfUnit(state: CaseState, id: Id, by: By): Action {
  mustKnow(state, by);
  const action = actionNamed(state.advice, id);
  if (by.unit !== state.intake.homeUnit && by.unit !== action.ownerUnit) throw refusal('no-such-action');
  return action;
}
