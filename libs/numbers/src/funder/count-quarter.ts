import { caseLife, isRestricted, referralNamed, type CaseState, type StoredFact } from '@vaern/casework';
import type { Span } from '../span';
import type { Item } from '../tally';
import { bands, WAITING, WITHDRAWN, type FunderName } from './funder-measures';

type FunderItem = Item<FunderName>;
/** Whether the unit behind an alias of this case is the centre's. */
export type IsCentre = (alias: string) => boolean;

interface Asked {
  readonly quarter: Span;
  readonly isCentre: IsCentre;
}

/** What a funder's figures count of one case in a quarter, as it was known when it ended; nothing of a case that is restricted by now. */
export function countedForFunder(facts: readonly StoredFact[], asked: Asked): readonly FunderItem[] {
  const { until } = asked.quarter;
  const state = caseLife.empty();
  const known = facts.filter(({ recordedAt }) => recordedAt < until);
  for (const fact of known) caseLife.evolve(state, fact);
  const stood = known.filter(({ id }) => !state.intake.retracted.has(id));
  const items = [
    ...referrals(state, stood, asked),
    ...courses(stood, asked),
    ...wishes(stood, asked),
    ...places(stood, asked),
  ];
  for (const fact of facts.slice(known.length)) caseLife.evolve(state, fact);
  return isRestricted(state) ? [] : items;
}

const inQuarter = ({ recordedAt }: StoredFact, { quarter: { from } }: Asked) => recordedAt >= from;
const of = (facts: readonly StoredFact[], type: string) => facts.filter((fact) => fact.type === type);

function referrals({ referral }: CaseState, facts: readonly StoredFact[], asked: Asked): readonly FunderItem[] {
  return of(facts, 'ReferralSent')
    .filter((fact) => inQuarter(fact, asked) && asked.isCentre(String(fact.plain.to)))
    .filter(({ plain }) => {
      const found = referralNamed(referral, String(plain.referralId));
      return found !== undefined && (found.status !== 'withdrawn' || found.reason !== 'sent-in-error');
    })
    .map((fact) => ({
      measure: 'centre-referrals',
      codes: { urgency: [String(fact.plain.urgency)], answer: [answerTo(fact, facts)] },
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

const courses = (facts: readonly StoredFact[], asked: Asked): readonly FunderItem[] =>
  of(facts, 'CourseOpened')
    .filter((fact) => inQuarter(fact, asked) && asked.isCentre(String(fact.plain.byUnit)))
    .map(() => ({ measure: 'centre-courses', codes: {} }));

function wishes(facts: readonly StoredFact[], asked: Asked): readonly FunderItem[] {
  const last = of(facts, 'SupportGroupInterestRegistered').findLast((fact) => inQuarter(fact, asked));
  return last ? [{ measure: 'group-wishes', codes: { area: [String(last.plain.area)] } }] : [];
}

/** One person is one place, however often it was changed. */
const places = (facts: readonly StoredFact[], asked: Asked): readonly FunderItem[] =>
  of(facts, 'SupportGroupPlaced').some((fact) => inQuarter(fact, asked))
    ? [{ measure: 'group-places', codes: {} }]
    : [];
