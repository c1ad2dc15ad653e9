import { openActions } from '../advice/state';
import { openApproaches } from '../approach/state';
import type { CaseState } from '../case';
import { involvementEnded } from '../children/ended';
import { endedWith } from '../coordination/ended';
import { ColleagueReleased } from '../coordination/facts';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Alias } from '../kernel/words';
import { ReferralWithdrawn } from '../referral/facts';
import { ownAccessEnded } from '../own-access/ended';
import type { OpenReferral } from '../referral/referral';
import { openReferrals } from '../referral/state';
import { CourseClosed } from '../support/facts';
import { openCourses } from '../support/state';
import { HomeUnitChanged, ReferralPassedOn } from './facts';
import { mustLeaveNoMatters } from './leaving';

/**
 * What follows when the hand-over is accepted: the old home's own people and colleagues are asked no more, the code that it
 * gave her is good no more, every other referral that it sent or was sent goes on with the new home, and the case is the
 * new home's. @throws Refusal `matters-to-see-to`
 */
export function handedOver(state: CaseState, { referralId }: OpenReferral, known: Known): readonly Decided[] {
  mustLeaveNoMatters(state, known);
  const home = known.by.unit;
  const others = openReferrals(state.referral).filter((open) => open.referralId !== referralId);
  const sides = others.map((open) => ({ open, ...sidesOf(open, { state, known }) }));
  const passed = sides.filter(({ from, to }) => from !== to);
  return [
    ...released(state, known),
    ...ownAccessEnded(state, 'handed-over'),
    ...sides.filter(({ from, to }) => from === to).flatMap(({ open }) => withdrawn(state, open)),
    ...passed
      .filter(({ open, from, to }) => open.from !== from || open.to !== to)
      .map(({ open, from, to }) => ReferralPassedOn.of({ referralId: open.referralId, from, to })),
    HomeUnitChanged.of({ referralId, alias: home, passing: passing(state, known), place: { unit: known.unit } }),
  ];
}

/**
 * Nobody of the old home works in the case any more, nor does its family unit; the new home informs its own. A course that
 * the centre held in a case of its own is over: asked by the new home, it begins another.
 */
function released(state: CaseState, known: Known): readonly Decided[] {
  const isTheirs = (unit: Alias) => isTheOldHomes(state, known, unit);
  return [
    ...[...state.coordination.colleagues.values()]
      .filter(({ byUnit }) => isTheirs(byUnit))
      .map(({ assignmentId, byUnit }) => ColleagueReleased.of({ assignmentId, byUnit })),
    ...[...state.children.involvements.values()]
      .filter(({ unit }) => isTheirs(unit))
      .map((open) => involvementEnded(open, 'handed-over')),
    ...openCourses(state.support)
      .filter(({ byUnit }) => isTheirs(byUnit))
      .map(({ courseId, byUnit }) => CourseClosed.of({ courseId, byUnit, outcome: 'handed-over' })),
  ];
}

const withdrawn = (state: CaseState, { referralId }: OpenReferral): readonly Decided[] => [
  ...endedWith(state, referralId),
  ReferralWithdrawn.of({ referralId, reason: 'handed-over' }),
];

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
    ...openApproaches(state.approach).map(({ byUnit }) => byUnit),
  ].filter((unit) => isTheOldHomes(state, known, unit));
  return [...new Set([...(homeUnit === undefined ? [] : [homeUnit]), ...met])];
}
