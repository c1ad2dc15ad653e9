import { codeList } from '../kernel/code-list';

/** By what two cases were found to be about one person. */
export const matchBy = codeList('match-by', 1, {
  cpr: ['CPR-nummer', 'CPR number'],
  phone: ['Telefonnummer', 'Phone number'],
  email: ['E-mail', 'E-mail'],
});
export const matchDecision = codeList('match-decision', 1, {
  same: ['Samme person', 'The same person'],
  different: ['Ikke samme person', 'Not the same person'],
});
export const linkRelation = codeList('link-relation', 1, {
  'same-affected': ['Samme udsatte', 'The same affected person'],
  'same-perpetrator': ['Samme udøver', 'The same perpetrator'],
  'roles-swapped': ['Byttede roller', 'Roles swapped'],
  household: ['Samme husstand', 'One household'],
});
export const unlinkReason = codeList('unlink-reason', 1, {
  'linked-in-error': ['Sammenkædet ved en fejl', 'Linked in error'],
  'not-the-same': ['Det er ikke samme person', 'They are not the same person'],
  'no-longer-so': ['Det er ikke længere sådan', 'It is so no longer'],
});
