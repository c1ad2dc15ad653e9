import {
  caseLife,
  currentScreening,
  isRestricted,
  referralNamed,
  type CaseState,
  type StoredFact,
} from '@vaern/casework';
import { incidentsIn } from './incidents';
import { NOT_SCREENED } from './measures';
import type { Span } from './span';
import type { Item } from './tally';

/** The agency behind the alias of a unit in this case. @throws Error if there is none */
export type AgencyOf = (alias: string) => string;

/**
 * What is counted of one case in a year, as it was known when the year ended. Nothing of a case that is restricted by
 * now: docs/decisions/0029-yearly-numbers.md. Codes only; whether words are there makes no difference.
 */
export function countedIn(facts: readonly StoredFact[], year: Span, agencyOf: AgencyOf): readonly Item[] {
  const end = facts.findIndex(({ recordedAt }) => recordedAt >= year.until);
  const known = end === -1 ? facts : facts.slice(0, end);
  const state = caseLife.empty();
  for (const fact of known) caseLife.evolve(state, fact);
  const items = [
    ...reported(state, known, { year, agencyOf }),
    ...incidentsIn(known, year, state.intake.retracted),
    ...sent(state, known, year),
  ];
  for (const fact of facts.slice(known.length)) caseLife.evolve(state, fact);
  return isRestricted(state) ? [] : items;
}

interface Asked {
  readonly year: Span;
  readonly agencyOf: AgencyOf;
}

function reported(state: CaseState, [opening]: readonly StoredFact[], { year, agencyOf }: Asked): readonly Item[] {
  const { contact, openedAt, retracted } = state.intake;
  if (!opening || !contact || openedAt === undefined || opening.recordedAt < year.from || retracted.has(contact.factId))
    return [];
  const codes = {
    agency: [agencyOf(openedAt)],
    relation: [contact.relation],
    reporter: [contact.reporter],
    outcome: [currentScreening(state)?.outcome ?? NOT_SCREENED],
  };
  return [{ measure: 'cases', codes }];
}

function sent({ referral, intake }: CaseState, known: readonly StoredFact[], year: Span): readonly Item[] {
  return known
    .filter(
      ({ type, recordedAt, id }) => type === 'ReferralSent' && recordedAt >= year.from && !intake.retracted.has(id),
    )
    .map(({ plain }) => referralNamed(referral, String(plain.referralId)))
    .filter((found) => found !== undefined)
    .filter((found) => found.status !== 'withdrawn' || found.reason !== 'sent-in-error')
    .map(({ purpose }) => ({ measure: 'referrals', codes: { purpose: [purpose] } }));
}
