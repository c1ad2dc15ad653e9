import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import { isTakenOn } from '../involved';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsWords } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import type { OpenReferral } from '../referral/referral';
import { openReferralsTo } from '../referral/state';
import { refusal } from '../refusals';
import { coordinationScope } from './codes';
import { CoordinatorAssigned } from './facts';

/** Who is her fixed contact person, and who steps in: colleagues of `/coordination`, as the agency knows them. */
export class AssignCoordinator {
  @IsCode(coordinationScope) scope!: CodeOf<typeof coordinationScope>;
  @IsWords(200) coordinator!: string;
  @IsWords(200) deputy!: string;
}

export const assignCoordinator = decide(AssignCoordinator, (state, { scope, coordinator, deputy }, known) => {
  const { referralId, to: unit } = coordinationOf(state, known);
  if (coordinator === deputy) throw refusal('deputy-is-another');
  const [who, second] = [known.staffNamed(coordinator), known.staffNamed(deputy)];
  const now = [...state.coordination.coordinators.values()].find((one) => one.scope === scope);
  if (now?.who === who && now.deputy === second) return [];
  if (now) throw refusal('coordinator-taken', { by: now.who });
  const coordinatorId = known.newId();
  const staff = { coordinator, deputy };
  return [CoordinatorAssigned.of({ coordinatorId, scope, unit, referralId, who, deputy: second, staff })];
});

/**
 * The referral on which the coordinators of the actor's agency work.
 * @throws Refusal `no-such-case`, `not-the-home-unit`, `case-closed`, `coordination-first`
 */
function coordinationOf(state: CaseState, known: Known): OpenReferral {
  const { by } = known;
  mustKnow(state, by);
  mustBeOpen(state, by);
  const unit = known.ownUnit('coordination');
  if (by.unit !== state.intake.homeUnit && by.unit !== unit) throw refusal('not-the-home-unit');
  const sent = unit === undefined ? [] : openReferralsTo(state.referral, unit);
  const taken = sent.find((one) => one.purpose === 'coordination' && isTakenOn(one));
  if (!taken) throw refusal('coordination-first');
  return taken;
}
