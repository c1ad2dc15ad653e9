import type { CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { Known } from '../kernel/decision';
import { mustBeOpen } from '../life/open';
import { openReferralsTo } from '../referral/state';
import { refusal } from '../refusals';

/**
 * For the centre's help to her: where she is referred and taken on, or her case is at home. A restricted case is helped
 * with by those who are named, at the unit of the centre that such cases are told to. @throws Refusal
 */
export function mustHelpHere(state: CaseState, known: Known): void {
  const { by } = known;
  mustKnow(state, by);
  mustBeOpen(state, by);
  if (known.standingOf(by.unit) !== 'affected' && !isShelterOfTheCentre(known)) throw refusal('help-at-the-centre');
  if (state.intake.homeUnit === by.unit) return;
  const isTaken = openReferralsTo(state.referral, by.unit).some(
    (open) => (open.status === 'awaiting-information' ? open.before : open).status === 'accepted',
  );
  if (!isTaken) throw refusal('referral-not-accepted');
}

/** The case is restricted, and at home there. */
function isShelterOfTheCentre(known: Known): boolean {
  const ordinary = known.ordinaryOf(known.by.unit);
  return (
    known.standingOf(known.by.unit) === 'restricted' &&
    ordinary !== undefined &&
    known.standingOf(ordinary) === 'affected'
  );
}
