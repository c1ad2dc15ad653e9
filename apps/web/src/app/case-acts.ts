import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside } from './roots';

const referAgain = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/referrals/$referralId/again',
  component: fetchedPage(() => import('../referral/again'), 'ReferAgainPage'),
});
const consent = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/consent',
  component: fetchedPage(() => import('../consents/consent-page'), 'ConsentPage'),
});
const advice = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/advice',
  component: fetchedPage(() => import('../advice/advice-page'), 'AdvicePage'),
});
const closing = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/closing',
  component: fetchedPage(() => import('../closing/closing-page'), 'ClosingPage'),
});
const handOver = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/hand-over',
  component: fetchedPage(() => import('../hand-over/hand-over-page'), 'HandOverPage'),
});
const notes = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/notes',
  component: fetchedPage(() => import('../notes/notes-page'), 'NotesPage'),
});
const persons = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/persons',
  component: fetchedPage(() => import('../persons/person-page'), 'PersonPage'),
});
const ownAccess = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/own-access',
  component: fetchedPage(() => import('../own-access/own-access-page'), 'OwnAccessPage'),
});
const logImport = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/log-import',
  component: fetchedPage(() => import('../log-import/log-import-page'), 'LogImportPage'),
});
const journal = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/journal',
  component: fetchedPage(() => import('../papers/journal-page'), 'JournalPage'),
});
const bundle = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/bundle',
  component: fetchedPage(() => import('../papers/bundle-page'), 'BundlePage'),
});
const restriction = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/restriction',
  component: fetchedPage(() => import('../restriction/restriction-page'), 'RestrictionPage'),
});
const links = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/links',
  component: fetchedPage(() => import('../beside/link-page'), 'LinkPage'),
});
const track = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/track',
  component: fetchedPage(() => import('../track-link/track-link-page'), 'TrackLinkPage'),
});
const logEntry = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/log/$entryRef',
  component: fetchedPage(() => import('../log/entry-page'), 'EntryPage'),
});
const mend = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/facts/$factId',
  component: fetchedPage(() => import('../mending/mend-page'), 'MendPage'),
});

/** Pages on which something is done in a case, each fetched when it is opened. */
export const caseActs = [
  referAgain,
  consent,
  advice,
  closing,
  handOver,
  notes,
  persons,
  ownAccess,
  logImport,
  journal,
  bundle,
  restriction,
  links,
  track,
  logEntry,
  mend,
] as const;
