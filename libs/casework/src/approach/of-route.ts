import type { CaseState } from '../case';
import { knows, mustKnow } from '../entitlement';
import type { By } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { approachNamed, type Approach } from './state';

/** The home's, who knows of every approach, or one's own. @throws Refusal `no-such-case`, `no-such-approach` */
export function approachKnown(state: CaseState, id: Id, by: By): Approach {
  mustKnow(state, by);
  const found = approachNamed(state.approach, id);
  if (by.unit !== state.intake.homeUnit && by.unit !== found.byUnit) throw refusal('no-such-approach');
  return found;
}

/** Whether only the home can still say what becomes of it: whoever planned it has left the case. */
export const isLeftBehind = (state: CaseState, { byUnit }: Approach): boolean => !knows(state, byUnit);

/** The approach as the unit knows it that planned it. @throws Refusal `others-approach` besides */
export function approachOwned(state: CaseState, id: Id, by: By): Approach {
  const found = approachKnown(state, id, by);
  if (by.unit !== found.byUnit) throw refusal('others-approach');
  return found;
}
