import type { AdviceState } from '../advice/state';
import { openApproaches, type ApproachState } from '../approach/state';
import type { IntakeState } from '../intake/state';
import type { StoredOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Alias } from '../kernel/words';
import { standsIn, type ReferralState } from '../referral/state';
import type { HomeUnitChanged } from './facts';

interface Moving {
  readonly approach: Owned<ApproachState>;
  readonly intake: Owned<IntakeState>;
  readonly referral: Owned<ReferralState>;
  readonly advice: Owned<AdviceState>;
}

/** The fold of a change of home: what was the old home's is the new one's, and the hand-over is done. */
export function moveHome(
  { intake, referral, advice, approach }: Moving,
  { plain }: StoredOf<typeof HomeUnitChanged>,
): void {
  const stands = (unit: Alias) => (plain.passing.includes(unit) ? plain.alias : unit);
  intake.homeUnit = plain.alias;
  standsIn(referral, stands, plain.referralId);
  for (const [id, action] of advice.actions) {
    advice.actions.set(id, { ...action, ownerUnit: stands(action.ownerUnit) });
  }
  for (const open of openApproaches(approach)) {
    approach.approaches.set(open.approachId, { ...open, byUnit: stands(open.byUnit) });
  }
}
