import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { By } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { involvementEnd } from './codes';
import { FamilyInvolvementEnded } from './facts';
import type { Involvement } from './state';

type Reason = CodeOf<typeof involvementEnd>;

/** The family unit's work is over, or it should never have been told: says the unit itself, or the home unit. */
export class EndFamilyInvolvement {
  @IsId() involvementId!: Id;
  @IsCode(involvementEnd) reason!: Reason;
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

/** The involvement as ended for that reason. */
export const involvementEnded = ({ involvementId, unit }: Involvement, reason: Reason): Decided =>
  FamilyInvolvementEnded.of({ involvementId, unit, reason });
