import type { CaseState } from '../case';
import { consentNamed } from '../consent/of-route';
import { covers, isInForce } from '../consent/state';
import { mustLeaveNoMatters } from '../hand-over/leaving';
import { inDanger } from '../intake/state';
import type { Known } from '../kernel/decision';
import type { Refusal } from '../kernel/refusal';
import type { Column } from '../kernel/told';
import { hasOrder } from '../order/state';
import type { Recipient } from '../recipient';
import { refusal } from '../refusals';
import { openReferrals } from './state';
import { currentScreening, hasSecondOpinion } from '../screening/state';
import type { Terms } from './referral';

export type Asked = Omit<
  Terms,
  | 'referralId'
  | 'from'
  | 'to'
  | 'overdue'
  | 'continued'
  | 'answered'
  | 'parties'
  | 'tableVersion'
  | 'respondBy'
  | 'opensAt'
  | 'resentAs'
  | 'resends'
>;
export interface Sending {
  readonly state: CaseState;
  readonly known: Known;
  readonly to: Recipient;
  readonly terms: Asked;
}
type Rule = (sending: Sending) => Refusal | undefined;
type Basis = Pick<Terms, 'legalBasis' | 'purpose'>;

/** Whether a unit that stands so may act for that purpose on that basis. */
export const basisServes = (
  { legalBasis, purpose }: Basis,
  { standing }: { readonly standing: Column },
): Refusal | undefined => {
  if (legalBasis === 'crime-prevention' && purpose === 'report') return refusal('crime-prevention-not-for-reports');
  const isWelcome = legalBasis === 'consent' || legalBasis === 'vital-interest';
  return standing === 'affected' && !isWelcome ? refusal('centre-needs-consent') : undefined;
};

const basisIsStated: Rule = ({ terms: { legalBasis, consentId, noConsentReason } }) => {
  const isConsent = legalBasis === 'consent';
  if (isConsent ? noConsentReason !== undefined : consentId !== undefined) return refusal('consent-contradiction');
  if (isConsent && consentId === undefined) return refusal('consent-missing');
  return isConsent || noConsentReason !== undefined ? undefined : refusal('reason-without-consent');
};

const consentReachesSoFar: Rule = ({ state, known, to, terms: { consentId, purpose, fieldSets } }) => {
  if (consentId === undefined) return undefined;
  const consent = consentNamed(state, consentId, known.by);
  if (!isInForce(consent, known.today)) return refusal('consent-ended');
  return covers(consent, { to: to.alias, purpose, fieldSets }) ? undefined : refusal('beyond-consent');
};

const sheKnowsWhatStays: Rule = ({ terms: { legalBasis, toldWhatStays } }) =>
  legalBasis === 'consent' && !toldWhatStays ? refusal('tell-what-stays') : undefined;

const sheIsInformedOrWhyNot: Rule = ({ terms: { affectedInformed, reasonNotInformed } }) =>
  affectedInformed === 'no' && reasonNotInformed === undefined ? refusal('reason-not-informed') : undefined;

const addressHasItsReason: Rule = ({ terms: { fieldSets, addressReason } }) =>
  fieldSets.some((name) => name === 'address' || name === 'place') && addressReason === undefined
    ? refusal('address-needs-reason')
    : undefined;

const handedOverByItsHome: Rule = ({ state, known, to, terms: { purpose } }) => {
  if (purpose !== 'hand-over') return undefined;
  if (known.by.unit !== state.intake.homeUnit) return refusal('not-the-home-unit');
  if (!known.takesOver(to.alias)) return refusal('hand-over-to-a-municipality');
  mustLeaveNoMatters(state, known);
  const under = openReferrals(state.referral).some((open) => open.purpose === 'hand-over');
  return under ? refusal('hand-over-under-way') : undefined;
};

const screenedBefore: Rule = ({ state, known: { today }, to: { alias, standing } }) => {
  if (standing === 'family' || currentScreening(state) || inDanger(state.intake)) return undefined;
  if (hasOrder(state.order, today)) return undefined;
  const { openedAt, contact } = state.intake;
  return alias === openedAt || alias === contact?.receivedByUnit ? undefined : refusal('screen-first');
};

const conflictIsJudgedTwice: Rule = ({ state, known, to, terms: { conflictReason } }) => {
  const screening = currentScreening(state);
  if (to.standing !== 'police' || screening?.outcome !== 'conflict') return undefined;
  if (known.by.unit !== state.intake.homeUnit) return refusal('conflict-home-decides');
  if (conflictReason === undefined) return refusal('conflict-needs-reason');
  return hasSecondOpinion(state, screening) ? undefined : refusal('conflict-needs-second-opinion');
};

/** Every rule that a referral must keep when it is sent, in the order in which they answer. */
const rules: readonly Rule[] = [
  handedOverByItsHome,
  screenedBefore,
  conflictIsJudgedTwice,
  basisIsStated,
  ({ terms, to }) => basisServes(terms, to),
  consentReachesSoFar,
  sheKnowsWhatStays,
  sheIsInformedOrWhyNot,
  addressHasItsReason,
];

/** @throws Refusal of the first rule that is broken. */
export function mustKeepTheRules(sending: Sending): void {
  for (const rule of rules) {
    const broken = rule(sending);
    if (broken) throw broken;
  }
}
