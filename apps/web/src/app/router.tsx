import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { firstPageOf } from '../session/first-page';
import { sessionQuery } from '../session/session';
import { SignIn } from '../session/sign-in';
import { NoPage, NotFound } from './no-page';
import { Outside } from './outside';
import { Failed, Shell } from './shell';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: Failed,
});

const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: Outside });
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context: { client } }) => {
    if (!(await client.ensureQueryData(sessionQuery))) throw redirect({ to: '/sign-in' });
  },
});

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { client } }) => {
    const session = await client.fetchQuery(sessionQuery);
    throw redirect({ to: session ? firstPageOf(session) : '/sign-in', replace: true });
  },
});

const signIn = createRoute({ getParentRoute: () => outside, path: '/sign-in', component: () => <SignIn /> });
const refused = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in/refused',
  component: () => <SignIn why="refused" />,
});
const demo = createRoute({
  getParentRoute: () => outside,
  path: '/demo/sign-in',
  component: lazyRouteComponent(() => import('../session/demo-sign-in'), 'DemoSignIn'),
});
const again = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in/again',
  component: lazyRouteComponent(() => import('../session/signed-in-again'), 'SignedInAgain'),
});

const worklist = createRoute({
  getParentRoute: () => inside,
  path: '/worklist',
  component: lazyRouteComponent(() => import('../municipality/worklist'), 'WorklistPage'),
});
const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../referrals/inbox'), 'InboxPage'),
});
const dashboard = createRoute({
  getParentRoute: () => inside,
  path: '/dashboard',
  component: lazyRouteComponent(() => import('../centre/dashboard'), 'DashboardPage'),
});
const readLog = createRoute({
  getParentRoute: () => inside,
  path: '/read-log',
  component: lazyRouteComponent(() => import('../oversight/read-log'), 'ReadLogPage'),
});
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('../cases/case-list'), 'CaseListPage'),
});
const report = createRoute({
  getParentRoute: () => inside,
  path: '/report',
  component: lazyRouteComponent(() => import('../intake/report-contact'), 'ReportContactPage'),
});
const caseFile = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../cases/case-page'), 'CasePage'),
});
const noPage = createRoute({ getParentRoute: () => inside, path: '/no-page', component: NoPage });

const tree = root.addChildren([
  front,
  outside.addChildren([signIn, refused, demo, again]),
  inside.addChildren([worklist, inbox, dashboard, readLog, cases, report, caseFile, noPage]),
]);

export const routerFor = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, defaultPreload: false, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}
