import { CaseMovedOn } from '@vaern/case-desk';
import { Refusal } from '@vaern/casework';

/** What whoever has seen an older version is told: who was first, where somebody was (`by`); else that the case moved on. */
export function movedOn(decide: () => unknown): Refusal | CaseMovedOn {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal && error.params.by !== undefined) return error;
  }
  return new CaseMovedOn();
}
