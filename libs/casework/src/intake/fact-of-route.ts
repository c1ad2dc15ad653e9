import type { CaseState } from '../case';
import type { Known } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { IndexedFact } from './fact-index';

/** The fact whom the route names: the home unit's, who knows them all, or one's own. @throws Refusal `no-such-fact` */
export function factOfRoute(state: CaseState, factId: Id, { by }: Known): IndexedFact {
  const found = state.facts.get(factId);
  if (found && (by.unit === state.intake.homeUnit || by.unit === found.unit)) return found;
  throw refusal('no-such-fact');
}
