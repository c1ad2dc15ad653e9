import { words } from '../words/words';

/** Notices that are no facts: what a unit's own access became. */
export const noticeWords = words({
  da: {
    AccessOpened: 'I fik adgang til sagen',
    AccessNarrowed: 'Jeres adgang blev mindre',
    AccessEnded: 'I får ikke mere at vide',
    AccessClosed: 'Jeres adgang blev lukket',
    Retracted: 'Noget blev trukket tilbage',
  },
  en: {
    AccessOpened: 'You were given access to the case',
    AccessNarrowed: 'Your access became narrower',
    AccessEnded: 'You are told no more',
    AccessClosed: 'Your access was closed',
    Retracted: 'Something was taken back',
  },
});
