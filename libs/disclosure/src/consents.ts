import type { Alias, StoredFact } from '@vaern/casework';
import type { Access, Consent } from './access';
import { isType } from './fact-type';
import { today } from './restriction';

/** Keeps what consents were given and for whom they have ended. */
export function foldConsent({ consents }: Access, fact: StoredFact): void {
  if (isType(fact, 'ConsentGiven') || isType(fact, 'TrackConsentGiven')) {
    const { consentId, recipients, purposes, fieldSets, until } = fact.plain;
    consents.set(consentId, {
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
export function covers(access: Access, consent: Consent, { to, purpose }: { to: Alias; purpose: string }): boolean {
  const isMeant = (units: ReadonlySet<Alias>) => [...units].some((unit) => today(access, unit) === today(access, to));
  return isMeant(consent.recipients) && consent.purposes.has(purpose) && !isMeant(consent.endedFor);
}
