import { kindOf, type Session } from './session';

export const pageNames = ['worklist', 'report', 'inbox', 'dashboard', 'read-log', 'cases', 'no-page'] as const;
export type PageName = (typeof pageNames)[number];

const caseworker = ['worklist', 'cases', 'report'] as const;
const officer = ['inbox', 'cases', 'report'] as const;
const watcher = ['read-log'] as const;

/** The pages of each role, its first page first. A role that is not named here has none yet. */
const pages: Readonly<Record<string, readonly PageName[]>> = {
  'municipality/frontline': ['report'],
  'municipality/visitator': [...caseworker, 'inbox'],
  'municipality/coordinator': [...caseworker, 'inbox'],
  'municipality/family-counsellor': [...caseworker, 'inbox'],
  'municipality/employee-safety': [...caseworker, 'inbox'],
  'municipality/data-protection-officer': watcher,
  'police/intake-officer': officer,
  'police/case-officer': officer,
  'police/data-protection-officer': watcher,
  'centre/counsellor': ['dashboard', 'inbox', 'cases', 'report'],
  'centre/perpetrator-counsellor': ['inbox', 'cases'],
  'centre/manager': ['dashboard'],
  'centre/data-protection-officer': watcher,
};

export const pagesOf = (session: Pick<Session, 'agency' | 'role'>): readonly PageName[] =>
  pages[`${kindOf(session)}/${session.role}`] ?? ['no-page'];

/** Where somebody lands. */
export const firstPageOf = (session: Pick<Session, 'agency' | 'role'>): `/${PageName}` =>
  `/${pagesOf(session)[0] ?? 'no-page'}`;
