import { codeList } from '../kernel/code-list';

/** What of the affected person stands in the words: each tells where she is, or leads to it. */
export const hitOf = codeList('address-hit-of', 1, {
  address: ['Adresse', 'Address'],
  phone: ['Telefonnummer', 'Phone number'],
  school: ['Skole', 'School'],
  work: ['Arbejdsplads', 'Workplace'],
});
export const hitWhere = codeList('address-hit-where', 1, {
  text: ['I teksten', 'In the text'],
  filename: ['I filnavnet', 'In the file name'],
  picture: ['I billedets oplysninger om sted', 'In what the picture says of its place'],
});
export const hitDecision = codeList('address-hit-decision', 1, {
  strike: ['Slet hos andre', 'Strike for others'],
  tell: ['Fortæl', 'Tell'],
  withhold: ['Hold tilbage', 'Withhold'],
});
export const hitReason = codeList('address-hit-reason', 1, {
  coincidence: ['Det er ikke hendes', 'It is not hers'],
  'recipient-knows': ['Modtageren kender det', 'The recipient knows it'],
  'recipient-needs': ['Modtageren har brug for det', 'The recipient needs it'],
  'asked-by-affected': ['Den udsatte har bedt om det', 'Asked by the affected person'],
  'protects-affected': ['Det beskytter den udsatte', 'It protects the affected person'],
  'not-needed': ['Modtageren har ikke brug for det', 'The recipient does not need it'],
});
/** Places in one text that a hit names. */
export const MOST_PLACES = 50;
