import { kindOf, type Session } from './session';

export const pageNames = [
  'worklist',
  'report',
  'inbox',
  'dashboard',
  'read-log',
  'cases',
  'guidance',
  'search',
  'known-then',
  'disclosures',
  'feed',
  'tracks',
  'groups',
  'episodes',
  'teaching',
  'trainings',
  'keeping',
  'numbers',
  'no-page',
] as const;
export type PageName = (typeof pageNames)[number];

const caseworker = ['worklist', 'cases', 'report', 'guidance'] as const;
const officer = ['inbox', 'cases', 'search', 'report', 'guidance'] as const;
const watcher = ['read-log', 'known-then', 'disclosures'] as const;

/** The pages of each role, its first page first. A role that is not named here has none yet. */
const pages: Readonly<Record<string, readonly PageName[]>> = {
  'municipality/frontline': ['report', 'guidance'],
  'municipality/visitator': [...caseworker, 'inbox', 'search', 'tracks', 'teaching'],
  'municipality/coordinator': [...caseworker, 'inbox'],
  'municipality/family-counsellor': [...caseworker, 'inbox', 'tracks'],
  'municipality/employee-safety': [...caseworker, 'inbox', 'search', 'episodes'],
  'municipality/manager': ['guidance', 'trainings', 'teaching', 'numbers'],
  'municipality/records-owner': ['keeping'],
  'municipality/data-protection-officer': watcher,
  'police/intake-officer': [...officer, 'trainings'],
  'police/case-officer': officer,
  'police/data-protection-officer': watcher,
  'police/records-owner': ['keeping'],
  'centre/counsellor': ['dashboard', 'inbox', 'cases', 'groups', 'search', 'report', 'guidance'],
  'centre/perpetrator-counsellor': ['tracks', 'dashboard', 'report', 'guidance'],
  'centre/group-organiser': ['groups'],
  'centre/manager': ['dashboard', 'groups', 'trainings', 'numbers'],
  'centre/records-owner': ['keeping'],
  'centre/data-protection-officer': watcher,
  'municipality/operator': ['feed'],
  'police/operator': ['feed'],
  'centre/operator': ['feed'],
};

export const pagesOf = (session: Pick<Session, 'agency' | 'role'>): readonly PageName[] =>
  pages[`${kindOf(session)}/${session.role}`] ?? ['no-page'];

/** Whether anything ever waits for somebody of this role, about which they may be nudged. */
export const isNudged = (session: Pick<Session, 'agency' | 'role'>): boolean =>
  pagesOf(session).some((page) => page === 'inbox' || page === 'tracks');

/** Whether a role has cases to open: of those who see codes of cases only, a manager's overview among them, it has not. */
export const opensCases = (session: Pick<Session, 'agency' | 'role'>): boolean => pagesOf(session).includes('cases');

/** Where somebody lands. */
export const firstPageOf = (session: Pick<Session, 'agency' | 'role'>): `/${PageName}` =>
  `/${pagesOf(session)[0] ?? 'no-page'}`;
