import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside } from './roots';

const add = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence',
  component: fetchedPage(() => import('../evidence/evidence-page'), 'EvidencePage'),
});
const addToEntry = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/log/$entryRef/evidence',
  component: fetchedPage(() => import('../evidence/evidence-page'), 'EvidencePage'),
});
const one = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence/$evidenceId',
  component: fetchedPage(() => import('../evidence/file-page'), 'FilePage'),
});
const folder = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence/export',
  component: fetchedPage(() => import('../evidence/export-page'), 'ExportPage'),
});

/** Pages about what proves something: sending it, one file, and all of it as a folder. */
export const evidencePages = [add, addToEntry, one, folder] as const;
