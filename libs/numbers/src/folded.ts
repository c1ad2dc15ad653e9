import { caseLife, isRestricted, type CaseState, type StoredFact } from '@vaern/casework';

export function folded(facts: readonly StoredFact[]): CaseState {
  const state = caseLife.empty();
  for (const fact of facts) caseLife.evolve(state, fact);
  return state;
}

/** Whether the case is restricted by now, whatever it was before. */
export const isLeftOut = (facts: readonly StoredFact[]): boolean => isRestricted(folded(facts));
