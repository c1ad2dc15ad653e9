import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots';

const add = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence',
  component: lazyRouteComponent(() => import('../evidence/evidence-page'), 'EvidencePage'),
});
const addToEntry = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/log/$entryRef/evidence',
  component: lazyRouteComponent(() => import('../evidence/evidence-page'), 'EvidencePage'),
});
const one = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence/$evidenceId',
  component: lazyRouteComponent(() => import('../evidence/file-page'), 'FilePage'),
});
const folder = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/evidence/export',
  component: lazyRouteComponent(() => import('../evidence/export-page'), 'ExportPage'),
});

/** Pages about what proves something: sending it, one file, and all of it as a folder. */
export const evidencePages = [add, addToEntry, one, folder] as const;
