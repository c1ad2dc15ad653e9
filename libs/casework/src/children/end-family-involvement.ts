import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
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
  const { involvements, ended } = state.children;
  const before = ended.get(involvementId);
  if (before?.kept === true && before.unit === by.unit) return [];
  mustKnow(state, by);
  const isHome = by.unit === state.intake.homeUnit;
  if (isHome && before) return [];
  const open = involvements.get(involvementId);
  if (!open || (!isHome && open.unit !== by.unit)) throw refusal('no-such-involvement');
  return [involvementEnded(open, reason)];
});

/** The involvement as ended for that reason. */
export const involvementEnded = ({ involvementId, unit }: Involvement, reason: Reason): Decided =>
  FamilyInvolvementEnded.of({ involvementId, unit, reason });
