import type { Alias, StoredFact } from '@vaern/casework';
import type { Access, Consent } from './access';
import { isType, type StoredAs } from './fact-type';
import { today } from './restriction';

/** Keeps what consents were given and for whom they have ended. */
export function foldConsent({ consents, facts }: Access, fact: StoredFact): void {
  if (isType(fact, 'ConsentGiven') || isType(fact, 'TrackConsentGiven')) {
    const { consentId, recipients, purposes, fieldSets, until } = fact.plain;
    consents.set(consentId, {
      since: facts.length,
      recipients: new Set(recipients),
      purposes: new Set(purposes),
      fieldSets: new Set(fieldSets),
      endedFor: new Set(),
      ...(until !== undefined && { until }),
    });
  }
  if (isType(fact, 'ConsentWithdrawn')) end(consents, fact.plain.consentId, fact.plain.recipients);
  if (isOver(fact)) end(consents, fact.plain.consentId);
}

const isOver = (fact: StoredFact) =>
  isType(fact, 'ConsentExpired') || isType(fact, 'TrackConsentExpired') || isType(fact, 'TrackConsentWithdrawn');

function end(consents: Access['consents'], consentId: string, recipients?: readonly Alias[]): void {
  const consent = consents.get(consentId);
  if (!consent) return;
  const endedFor = new Set([...consent.endedFor, ...(recipients ?? consent.recipients)]);
  consents.set(consentId, { ...consent, endedFor });
}

/** Whether a referral to this unit for this purpose may rest on the consent. */
export const covers = (access: Access, consent: Consent, { to, purpose }: { to: Alias; purpose: string }): boolean =>
  isMeant(access, consent, to) && consent.purposes.has(purpose) && !isAmong(access, consent, consent.endedFor, to);

/** Whether she said yes to this unit; or to one from which the case has passed to it since. */
export const isMeant = (access: Access, consent: Consent | undefined, unit: Alias): boolean =>
  consent !== undefined && isAmong(access, consent, consent.recipients, unit);

/** Whether the consent is withdrawn for this unit: for everybody, where nobody is named. */
export function isWithdrawnFor(
  access: Access,
  { consentId, recipients }: StoredAs<'ConsentWithdrawn'>['plain'],
  unit: Alias,
): boolean {
  const consent = access.consents.get(consentId);
  return recipients === undefined || (consent !== undefined && isAmong(access, consent, recipients, unit));
}

const isAmong = (access: Access, { since }: Consent, named: Iterable<Alias>, unit: Alias): boolean =>
  [...named].some((one) => one === unit || today(access, one, since) === unit);
