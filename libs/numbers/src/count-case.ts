import { currentScreening, referralNamed, type CaseState, type StoredFact } from '@vaern/casework';
import { folded, isLeftOut } from './folded';
import { incidentsIn } from './incidents';
import { NOT_SCREENED } from './measures';
import type { Span } from './span';
import type { Item } from './tally';

/** The agency behind the alias of a unit in this case. @throws Error if there is none */
export type AgencyOf = (alias: string) => string;

/** A case of a person, with all its facts. */
export interface CountedCase {
  readonly facts: readonly StoredFact[];
  readonly agencyOf: AgencyOf;
}

/**
 * What is counted of one person in a year, as it was known when the year ended: of all cases that are theirs, the oldest
 * first. Nothing of a case that is restricted by now: docs/decisions/0029-yearly-numbers.md. Codes only; whether words are
 * there makes no difference.
 */
export function countedOf(cases: readonly CountedCase[], year: Span): readonly Item[] {
  const counted = cases.flatMap((one) => countedIn(one, year) ?? []);
  const contact = counted.map((one) => one.reported).find((one) => one !== undefined);
  return [...(contact ?? []), ...counted.flatMap(({ items }) => items)];
}

interface Counted {
  /** The contact, if it came in the year: nothing in any other. Undefined: there is none that stands. */
  readonly reported: readonly Item[] | undefined;
  readonly items: readonly Item[];
}

function countedIn({ facts, agencyOf }: CountedCase, year: Span): Counted | undefined {
  if (isLeftOut(facts)) return undefined;
  const end = facts.findIndex(({ recordedAt }) => recordedAt >= year.until);
  const known = end === -1 ? facts : facts.slice(0, end);
  const state = folded(known);
  return {
    reported: reported(state, known, { year, agencyOf }),
    items: [...incidentsIn(known, year, state.intake.retracted), ...sent(state, known, year)],
  };
}

interface Asked {
  readonly year: Span;
  readonly agencyOf: AgencyOf;
}

function reported(
  state: CaseState,
  [opening]: readonly StoredFact[],
  { year, agencyOf }: Asked,
): readonly Item[] | undefined {
  const { contact, openedAt, retracted } = state.intake;
  if (!opening || !contact || openedAt === undefined || retracted.has(contact.factId)) return undefined;
  if (opening.recordedAt < year.from) return [];
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
