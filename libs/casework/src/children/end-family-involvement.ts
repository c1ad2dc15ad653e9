import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { By } from '../kernel/decision';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { involvementEnded } from './ended';

/** That the case was closed or restricted is said of the case, and its involvements follow. */
const reasons = ['work-done', 'not-needed', 'informed-in-error'] as const;

/** The family unit's work is over, or it should never have been told: says the unit itself, or the home unit. */
export class EndFamilyInvolvement {
  @IsId() involvementId!: Id;
  @IsCode(reasons) reason!: (typeof reasons)[number];
}

export const endFamilyInvolvement = decide(EndFamilyInvolvement, (state, { involvementId, reason }, { by }) => {
  if (isKnownToBeOver(state, involvementId, by)) return [];
  mustKnow(state, by);
  const open = state.children.involvements.get(involvementId);
  if (!open || (by.unit !== state.intake.homeUnit && open.unit !== by.unit)) throw refusal('no-such-involvement');
  return [involvementEnded(open, reason)];
});

/** To the home, and to the unit itself unless its record was taken from it. */
function isKnownToBeOver({ children, intake }: CaseState, involvementId: Id, { unit }: By): boolean {
  const before = children.ended.get(involvementId);
  return before !== undefined && (unit === intake.homeUnit || (before.kept && before.unit === unit));
}
