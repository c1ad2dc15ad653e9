import { referralNamed, type CaseState, type StoredFact } from '@vaern/casework';
import { folded, isLeftOut } from '../folded';
import type { Span } from '../span';
import type { Item } from '../tally';
import { bands, WAITING, WITHDRAWN, type FunderName } from './funder-measures';

type FunderItem = Item<FunderName>;
/** Whether the unit behind an alias of this case is the centre's. */
export type IsCentre = (alias: string) => boolean;

/** A case of a person, with all its facts. */
export interface CaseForFunder {
  readonly facts: readonly StoredFact[];
  readonly isCentre: IsCentre;
}

/**
 * What a funder's figures count of one person in a quarter, as it was known when it ended: of all cases that are theirs;
 * nothing of a case that is restricted by now.
 */
export function countedForFunder(cases: readonly CaseForFunder[], quarter: Span): readonly FunderItem[] {
  const counted = cases.filter(({ facts }) => !isLeftOut(facts)).map((one) => standing(one, quarter));
  const all = counted.flatMap(({ stood }) => stood);
  return [
    ...counted.flatMap((one) => referrals(one, quarter)),
    ...counted.flatMap((one) => courses(one, quarter)),
    ...wishes(all, quarter),
    ...places(all, quarter),
  ];
}

interface Standing extends CaseForFunder {
  readonly state: CaseState;
  /** What was not retracted by the end of the quarter. */
  readonly stood: readonly StoredFact[];
}

function standing({ facts, isCentre }: CaseForFunder, { until }: Span): Standing {
  const known = facts.filter(({ recordedAt }) => recordedAt < until);
  const state = folded(known);
  return { facts, isCentre, state, stood: known.filter(({ id }) => !state.intake.retracted.has(id)) };
}

const inQuarter = ({ recordedAt }: StoredFact, { from }: Span) => recordedAt >= from;
const of = (facts: readonly StoredFact[], type: string) => facts.filter((fact) => fact.type === type);

function referrals({ state: { referral }, stood, isCentre }: Standing, quarter: Span): readonly FunderItem[] {
  return of(stood, 'ReferralSent')
    .filter((fact) => inQuarter(fact, quarter) && isCentre(String(fact.plain.to)))
    .filter(({ plain }) => {
      const found = referralNamed(referral, String(plain.referralId));
      return found !== undefined && (found.status !== 'withdrawn' || found.reason !== 'sent-in-error');
    })
    .map((fact) => ({
      measure: 'centre-referrals',
      codes: { urgency: [String(fact.plain.urgency)], answer: [answerTo(fact, stood)] },
    }));
}

const answering: ReadonlySet<string> = new Set(['ReferralAccepted', 'ReferralDeclined', 'ReferralForwarded']);
const DAY = 86_400_000;

/** What became of it first, by the end of the quarter. */
function answerTo({ plain, recordedAt }: StoredFact, facts: readonly StoredFact[]): string {
  const about = facts.filter((fact) => fact.plain.referralId === plain.referralId);
  const first = about.find(({ type }) => answering.has(type) || type === 'ReferralWithdrawn');
  if (!first) return WAITING;
  if (first.type === 'ReferralWithdrawn') return WITHDRAWN;
  const days = Math.floor((Date.parse(first.recordedAt) - Date.parse(recordedAt)) / DAY);
  const [day0, days1to2, days3to7, over7] = bands;
  if (days === 0) return day0;
  if (days <= 2) return days1to2;
  return days <= 7 ? days3to7 : over7;
}

const courses = ({ stood, isCentre }: Standing, quarter: Span): readonly FunderItem[] =>
  of(stood, 'CourseOpened')
    .filter((fact) => inQuarter(fact, quarter) && isCentre(String(fact.plain.byUnit)))
    .map(() => ({ measure: 'centre-courses', codes: {} }));

function wishes(facts: readonly StoredFact[], quarter: Span): readonly FunderItem[] {
  const last = of(facts, 'SupportGroupInterestRegistered')
    .filter((fact) => inQuarter(fact, quarter))
    .toSorted((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt))
    .at(-1);
  return last ? [{ measure: 'group-wishes', codes: { area: [String(last.plain.area)] } }] : [];
}

/** One person is one place, however often it was changed. */
const places = (facts: readonly StoredFact[], quarter: Span): readonly FunderItem[] =>
  of(facts, 'SupportGroupPlaced').some((fact) => inQuarter(fact, quarter))
    ? [{ measure: 'group-places', codes: {} }]
    : [];
