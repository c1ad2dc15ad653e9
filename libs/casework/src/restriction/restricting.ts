import type { BreachState } from '../breach/state';
import { involvementEnded } from '../children/ended';
import { familyUnitsOf, type ChildrenState } from '../children/state';
import type { ConsentState } from '../consent/state';
import { endedWith } from '../coordination/ended';
import type { CoordinationState } from '../coordination/state';
import type { IntakeState } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Alias, Pseudonym } from '../kernel/words';
import { policeUnitsIn } from '../order/police-units';
import type { OrderState } from '../order/state';
import { ownAccessEnded } from '../own-access/ended';
import type { OwnAccessState } from '../own-access/state';
import { ReferralWithdrawn } from '../referral/facts';
import { openReferrals, type ReferralState } from '../referral/state';
import { refusal } from '../refusals';
import type { restrictionReason } from './codes';
import { CaseRestricted } from './facts';
import { pseudonymsOf, readersAt, readersNamed, type Reading } from './readers';
import type { RestrictionState } from './state';

export interface Restrictable {
  readonly intake: IntakeState;
  readonly consent: ConsentState;
  readonly referral: ReferralState;
  readonly restriction: RestrictionState;
  readonly children: ChildrenState;
  readonly coordination: CoordinationState;
  readonly order: OrderState;
  readonly breach: BreachState;
  readonly ownAccess: OwnAccessState;
}

export interface Restricting {
  readonly reason: CodeOf<typeof restrictionReason>;
  readonly certain: boolean;
  readonly excluded: ReadonlySet<Pseudonym>;
  /** Whom the actor named as not to know, by their agency's own ids. */
  readonly named?: readonly string[];
}

/** The unit of the actor's agency that restricted cases have their home in. @throws Refusal `nobody-to-read` */
export function shelterFor(known: Known, home: Alias): Alias {
  const shelter = known.shelterOf(home);
  if (shelter === undefined) throw refusal('nobody-to-read');
  return shelter;
}

/**
 * The case exists for named readers alone from here on. Every unit that knew of it passes it to the unit of its agency
 * that restricted cases are told to; what the home's own colleagues were asked is withdrawn, and its family unit is
 * informed no more. Her own access ends: whoever gave her the code is not among those who know from now on.
 * @throws Refusal `nobody-to-read`
 */
export function restrictedFor(state: Restrictable, known: Known, restricting: Restricting): readonly Decided[] {
  const { homeUnit = known.home } = state.intake;
  const unit = shelterFor(known, homeUnit);
  const units = passing(state, (alias) => shelterThan(known, alias));
  const others = new Set([...units.map(({ to }) => to), ...state.restriction.readers.keys()]);
  others.delete(unit);
  const reading = { restriction: state.restriction, known, excluded: restricting.excluded };
  return [
    ...withColleagues(state, known, unit).flatMap(({ referralId }) => [
      ...endedWith(state, referralId),
      ReferralWithdrawn.of({ referralId, reason: 'case-restricted' }),
    ]),
    ...[...state.children.involvements.values()].map((open) => involvementEnded(open, 'withdrawn')),
    ...ownAccessEnded(state, 'unsafe'),
    caseRestricted(reading, unit, { ...restricting, units }),
    ...[...others].map((other) => readersNamed(reading, other)),
  ];
}

/** The fact by itself: for a case that begins restricted. @throws Refusal `nobody-to-read` */
export function caseRestricted(
  reading: Reading,
  unit: Alias,
  { reason, certain, named = [], units = [] }: Omit<Restricting, 'excluded'> & { readonly units?: readonly Passing[] },
): Decided {
  const readers = readersAt(reading, unit);
  return CaseRestricted.of({
    reason,
    certain,
    unit,
    units: [...units],
    readers: pseudonymsOf(readers),
    excluded: [...reading.excluded],
    staff: { readers: readers.map(({ id }) => id), ...(named.length > 0 && { excluded: [...named] }) },
  });
}

interface Passing {
  readonly from: Alias;
  readonly to: Alias;
}

/** The units that know of the case, where each passes it to another one. */
export function passing(state: Restrictable, to: (unit: Alias) => Alias | undefined): readonly Passing[] {
  const { intake, consent, referral } = state;
  const met = new Set([
    intake.homeUnit,
    intake.openedAt,
    ...[...referral.lives.values()].flatMap(({ terms }) => [terms.from, terms.to]),
    ...[...consent.consents.values()].flatMap(({ named }) => named),
    ...familyUnitsOf(state.children),
    ...policeUnitsIn(state),
  ]);
  return [...met].flatMap((from) => {
    const other = from === undefined ? undefined : to(from);
    return from === undefined || other === undefined || other === from ? [] : [{ from, to: other }];
  });
}

/** Those who work with perpetrators know no case of an affected person. */
const shelterThan = (known: Known, unit: Alias): Alias | undefined =>
  known.standingOf(unit) === 'perpetrators' ? undefined : known.shelterOf(unit);

const withColleagues = ({ intake, referral }: Restrictable, known: Known, shelter: Alias) =>
  openReferrals(referral).filter(
    ({ to }) => to !== intake.homeUnit && to !== shelter && known.shelterOf(to) === shelter,
  );
