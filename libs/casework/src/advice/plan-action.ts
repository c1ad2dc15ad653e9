import { decide, type CaseState } from '../case';
import { mustBeHome } from '../entitlement';
import { hasTakenOn } from '../involved';
import { mustBeOpen } from '../life/open';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsDay, IsUnitId, IsWords, Optional } from '../kernel/validators';
import type { Alias, Day } from '../kernel/words';
import { recipientNamed } from '../recipient';
import { refusal } from '../refusals';
import { actionKind } from './codes';
import { ActionPlanned } from './facts';

/** A step of the action plan: what, by whom, by when. */
export class PlanAction {
  @IsCode(actionKind) kind!: CodeOf<typeof actionKind>;
  @IsDay() due!: Day;
  @IsWords(5_000) what!: string;
  /** The unit that owes it: one's own without it. */
  @Optional() @IsUnitId() ownerUnit?: string;
}

export const planAction = decide(PlanAction, (state, { kind, due, what, ownerUnit }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  const owner = ownerNamed(state, ownerUnit, known);
  if (due < known.today) throw refusal('due-in-past');
  return [ActionPlanned.of({ actionId: known.newId(), kind, due, ownerUnit: owner, narrative: { what } })];
});

/** Responsibility moves only where a referral was accepted, or the family unit was informed. @throws Refusal `no-such-unit`, `perpetrator-track-apart`, `owner-not-in-case` */
function ownerNamed(state: CaseState, unit: string | undefined, known: Known): Alias {
  const own = known.by.unit;
  if (unit === undefined || known.aliasOf(unit) === own) return own;
  const { alias } = recipientNamed(known, unit);
  if (!hasTakenOn(state, alias)) throw refusal('owner-not-in-case');
  return alias;
}
