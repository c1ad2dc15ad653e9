import { codeList } from '../kernel/code-list';

/** For whom somebody is the fixed contact person. */
export const coordinationScope = codeList('coordination-scope', 1, {
  adult: ['Den udsatte', 'The affected person'],
  child: ['Børnene', 'The children'],
});
export const coordinatorEnd = codeList('coordinator-end-reason', 1, {
  'other-coordinator': ['En anden overtager', 'Somebody else takes over'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
  left: ['Arbejder her ikke længere', 'Works here no longer'],
  'conflict-of-interest': ['Inhabilitet', 'Conflict of interest'],
  'referral-over': ['Henvisningen er slut', 'The referral is over'],
});
