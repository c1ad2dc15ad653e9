import { codeList } from '../kernel/code-list';
import { sealedClasses, type SealedClass } from '../kernel/words';

export const purpose = codeList('referral-purpose', 1, {
  coordination: ['Fast kontaktperson', 'Coordination'],
  children: ['Børn', 'Children'],
  report: ['Anmeldelse', 'Police report'],
  order: ['Tilhold', 'Restraining order'],
  protection: ['Beskyttelse', 'Protection'],
  counselling: ['Rådgivning', 'Counselling'],
  treatment: ['Behandling', 'Treatment'],
  'hand-over': ['Overdragelse', 'Hand-over'],
});
export const legalBasis = codeList('legal-basis', 1, {
  consent: ['Samtykke', 'Consent'],
  'authority-need': ['Nødvendigt for myndigheden (databeskyttelsesloven § 8)', 'Need of the authority'],
  'crime-prevention': ['Kriminalitetsforebyggelse (retsplejeloven § 115)', 'Crime prevention'],
  'vital-interest': ['Vitale interesser', 'Vital interests'],
  'child-protection': ['Beskyttelse af børn', 'Child protection'],
  'report-of-crime': ['Anmeldelse af strafbart forhold', 'Report of a crime'],
});
export const noConsentReason = codeList('no-consent-reason', 1, {
  'life-in-danger': ['Fare for liv eller helbred', 'Life or health in danger'],
  'cannot-ask-safely': ['Kan ikke spørges sikkert', 'Cannot be asked safely'],
  refused: ['Ønsker ikke at give samtykke', 'Refuses'],
  'cannot-consent': ['Kan ikke give samtykke', 'Cannot consent'],
  'legal-duty': ['Lovbestemt pligt', 'Legal duty'],
});
export const affectedInformed = codeList('affected-informed', 1, {
  before: ['Orienteret før', 'Informed before'],
  after: ['Orienteres efter', 'Informed after'],
  no: ['Ikke orienteret', 'Not informed'],
});
export const urgency = codeList('urgency', 1, {
  acute: ['Akut', 'Acute'],
  urgent: ['Haster', 'Urgent'],
  normal: ['Almindelig', 'Normal'],
});
export const declineReason = codeList('decline-reason', 1, {
  'not-ours': ['Ikke vores område', 'Not ours'],
  'no-capacity': ['Ingen ledig plads', 'No capacity'],
  'too-little-known': ['For lidt oplyst', 'Too little known'],
  'other-course-open': ['Har allerede et forløb', 'Another course is open'],
  'declined-by-affected': ['Den udsatte ønsker det ikke', 'The affected person does not want it'],
});
export const forwardReason = codeList('forward-reason', 1, {
  'wrong-district': ['Forkert kreds', 'Wrong district'],
  'wrong-unit': ['Forkert enhed', 'Wrong unit'],
  'conflict-of-interest': ['Inhabilitet', 'Conflict of interest'],
});
export const withdrawalReason = codeList('referral-withdrawal-reason', 1, {
  'consent-withdrawn': ['Samtykke trukket tilbage', 'Consent withdrawn'],
  'consent-expired': ['Samtykke udløbet', 'Consent expired'],
  'no-longer-needed': ['Ikke længere nødvendigt', 'No longer needed'],
  'case-closed': ['Sagen er lukket', 'The case is closed'],
  'sent-in-error': ['Sendt ved en fejl', 'Sent in error'],
  'case-restricted': ['Sagen er afskærmet', 'The case is restricted'],
  'handed-over': ['Sagen er overdraget', 'The case was handed over'],
});
export const outcome = codeList('referral-outcome', 1, {
  helped: ['Hjulpet', 'Helped'],
  'partly-helped': ['Delvist hjulpet', 'Partly helped'],
  'report-filed': ['Anmeldelse optaget', 'Report filed'],
  'no-further-action': ['Ikke yderligere', 'No further action'],
  'could-not-reach': ['Kunne ikke få kontakt', 'Could not reach'],
  'handed-over': ['Overdraget', 'Handed over'],
});
export const continuationReason = codeList('continuation-reason', 1, {
  'investigation-open': ['Efterforskning i gang', 'Investigation open'],
  'duty-to-act': ['Pligt til at handle', 'Duty to act'],
  'life-in-danger': ['Fare for liv eller helbred', 'Life or health in danger'],
});
export const conflictReason = codeList('conflict-reason', 1, {
  danger: ['Fare', 'Danger'],
  'new-pattern': ['Nyt mønster', 'A new pattern'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
});
export const addressReason = codeList('address-reason', 1, {
  patrol: ['Patrulje til stedet', 'A patrol to the place'],
  'service-of-order': ['Forkyndelse af tilhold', 'Service of an order'],
  'home-safety': ['Sikring af hjemmet', 'Safety of the home'],
  registration: ['Registrering af anmeldelse', 'Registration of the report'],
});
/** The classes that may be chosen for a recipient: all but notes, which stay with the unit that wrote them. */
export const fieldSets: readonly SealedClass[] = sealedClasses.filter((name) => name !== 'note');
