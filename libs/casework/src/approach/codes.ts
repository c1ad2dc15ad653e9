import { codeList } from '../kernel/code-list';

export const approachKind = codeList('approach-kind', 1, {
  hearing: ['Partshøring', 'Hearing'],
  service: ['Forkyndelse', 'Service of an order'],
  interview: ['Afhøring', 'Interview'],
  arrest: ['Anholdelse', 'Arrest'],
  'family-call': ['Familieafdelingen ringer', 'Call by the family unit'],
  'treatment-offer': ['Tilbud om behandling', 'Offer of treatment'],
});
/** Why he is approached though nobody tried to warn her. */
export const approachUrgency = codeList('approach-urgency-reason', 1, {
  'life-in-danger': ['Fare for liv eller helbred', 'Life or health in danger'],
  'crime-in-progress': ['Noget strafbart sker nu', 'A crime is in progress'],
  'evidence-at-risk': ['Bevis kan gå tabt', 'Evidence may be lost'],
});
export const approachCancellation = codeList('approach-cancellation-reason', 1, {
  'not-needed': ['Ikke længere nødvendig', 'No longer needed'],
  postponed: ['Udsat: planlægges på ny', 'Postponed: will be planned anew'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
  unsafe: ['Ville være farligt', 'Would be unsafe'],
  'case-closed': ['Sagen er lukket', 'The case is closed'],
});
