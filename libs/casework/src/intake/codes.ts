import { codeList } from '../kernel/code-list';

export const contactChannel = codeList('contact-channel', 1, {
  phone: ['Telefon', 'Phone'],
  'in-person': ['Personligt fremmøde', 'In person'],
  written: ['Skriftligt', 'In writing'],
  digital: ['Digitalt', 'Digital'],
  'own-work': ['Bemærket i eget arbejde', 'Noticed at work'],
});
export const reporter = codeList('reporter', 1, {
  affected: ['Den udsatte selv', 'The affected person'],
  guardian: ['Forælder eller værge', 'Parent or guardian'],
  relative: ['Pårørende', 'Relative'],
  professional: ['Fagperson', 'Professional'],
  other: ['Anden', 'Other'],
});
export const yesNoUnknown = codeList('yes-no-unknown', 1, {
  yes: ['Ja', 'Yes'],
  no: ['Nej', 'No'],
  unknown: ['Ved ikke', 'Unknown'],
});
export const relation = codeList('relation', 1, {
  'former-partner': ['Tidligere partner', 'Former partner'],
  partner: ['Partner', 'Partner'],
  family: ['Familie', 'Family'],
  colleague: ['Kollega eller tidligere kollega', 'Colleague or former colleague'],
  acquaintance: ['Bekendt', 'Acquaintance'],
  stranger: ['Fremmed', 'Stranger'],
  unknown: ['Ukendt', 'Unknown'],
});
export const anonymity = codeList('anonymity', 1, {
  none: ['Ikke anonym', 'Not anonymous'],
  partners: ['Anonym over for samarbejdspartnere', 'Anonymous toward partners'],
  all: ['Anonym over for alle', 'Anonymous toward all'],
});
export const capacity = codeList('capacity', 1, {
  affected: ['Den udsatte', 'The affected person'],
  perpetrator: ['Udøver (formodet)', 'Perpetrator (alleged)'],
  child: ['Barn', 'Child'],
  guardian: ['Forælder eller værge', 'Parent or guardian'],
  witness: ['Vidne', 'Witness'],
  relative: ['Pårørende', 'Relative'],
});
export const identityStatus = codeList('identity-status', 1, {
  known: ['Kendt', 'Known'],
  suspected: ['Formodet', 'Suspected'],
  unknown: ['Ukendt', 'Unknown'],
});
export const addressProtection = codeList('address-protection', 1, {
  none: ['Ingen', 'None'],
  protected: ['Navne- og adressebeskyttelse', 'Name and address protection'],
  special: ['Særlig adressebeskyttelse', 'Special address protection'],
});
export const retractionReason = codeList('retraction-reason', 1, {
  'wrong-person': ['Forkert person', 'Wrong person'],
  duplicate: ['Dobbelt oprettet', 'Entered twice'],
  'entered-in-error': ['Indtastet ved en fejl', 'Entered in error'],
});
export const strikeBasis = codeList('strike-basis', 1, {
  'wrong-person': ['Handler om en anden person', 'About another person'],
  'not-needed': ['Ikke nødvendigt', 'Not needed'],
  unlawful: ['Uden hjemmel', 'Without legal basis'],
});
export const dangerSign = codeList('danger-sign', 1, {
  threat: ['Trussel', 'Threat'],
  weapon: ['Våben', 'Weapon'],
  suicide: ['Tale om selvmord', 'Talk of suicide'],
  'address-found': ['Har fundet adressen', 'Has found the address'],
  released: ['Løsladt', 'Released'],
  'order-served': ['Tilhold forkyndt', 'Order served'],
  'at-contact': ['Akut fare ved henvendelsen', 'Immediate danger at the contact'],
  other: ['Andet', 'Other'],
});
export const reportWish = codeList('report-wish', 1, {
  yes: ['Ønsker anmeldelse', 'Wants to report'],
  no: ['Ønsker ikke anmeldelse', 'Does not want to report'],
  'not-yet': ['Ikke endnu', 'Not yet'],
});
export const safeReachChannel = codeList('safe-reach-channel', 1, {
  phone: ['Telefon', 'Phone'],
  email: ['E-mail', 'E-mail'],
  'through-other': ['Gennem en anden', 'Through somebody else'],
  'in-person': ['Kun personligt', 'In person only'],
});
