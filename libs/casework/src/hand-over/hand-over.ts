import { openActions } from '../advice/state';
import type { CaseState } from '../case';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Alias } from '../kernel/words';
import { ReferralWithdrawn } from '../referral/facts';
import type { OpenReferral } from '../referral/referral';
import { openReferrals } from '../referral/state';
import { HomeUnitChanged, ReferralPassedOn } from './facts';

/**
 * What follows when the hand-over is accepted: the old home's own colleagues are asked no more, every other referral
 * that it sent or was sent goes on with the new home, and the case is the new home's.
 */
export function handedOver(state: CaseState, { referralId }: OpenReferral, known: Known): readonly Decided[] {
  const home = known.by.unit;
  const others = openReferrals(state.referral).filter((open) => open.referralId !== referralId);
  const sides = others.map((open) => ({ open, ...sidesOf(open, { state, known }) }));
  const passed = sides.filter(({ from, to }) => from !== to);
  return [
    ...sides
      .filter(({ from, to }) => from === to)
      .map(({ open }) => ReferralWithdrawn.of({ referralId: open.referralId, reason: 'handed-over' })),
    ...passed
      .filter(({ open, from, to }) => open.from !== from || open.to !== to)
      .map(({ open, from, to }) => ReferralPassedOn.of({ referralId: open.referralId, from, to })),
    HomeUnitChanged.of({ referralId, alias: home, passing: passing(state, known), place: { unit: known.unit } }),
  ];
}

/** Who the two sides are from now on: the old home, whoever of its agency sent or was asked, is the new home. */
function sidesOf({ from, to }: OpenReferral, { state, known }: { state: CaseState; known: Known }) {
  const now = (unit: Alias) => (isTheOldHomes(state, known, unit) ? known.by.unit : unit);
  return { from: now(from), to: now(to) };
}

const isTheOldHomes = ({ intake }: CaseState, known: Known, unit: Alias): boolean =>
  intake.homeUnit !== undefined && known.ofOneAgency(unit, intake.homeUnit);

/** The old home, and whoever of its agency still has a part in what goes on. */
function passing(state: CaseState, known: Known): Alias[] {
  const { homeUnit } = state.intake;
  const met = [
    ...openReferrals(state.referral).flatMap(({ from, to }) => [from, to]),
    ...openActions(state.advice).map(({ ownerUnit }) => ownerUnit),
  ].filter((unit) => isTheOldHomes(state, known, unit));
  return [...new Set([...(homeUnit === undefined ? [] : [homeUnit]), ...met])];
}
