import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { firstPageOf } from '../session/first-page';
import { sessionQuery } from '../session/session';
import { SignIn } from '../session/sign-in';
import { caseActs } from './case-acts';
import { evidencePages } from './evidence-pages';
import { fetchedPage } from './fetched-page';
import { forEverybody, keptAndShared } from './kept-and-shared';
import { lookingBack } from './looking-back';
import { NoPage } from './no-page';
import { ordersAndReports } from './orders-and-reports';
import { inside, outside, root } from './roots';
import { helpForHer, tracksOfPerpetrators } from './two-doors';

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
  component: fetchedPage(() => import('../session/demo-sign-in'), 'DemoSignIn'),
});
const again = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in/again',
  component: fetchedPage(() => import('../session/signed-in-again'), 'SignedInAgain'),
});

const worklist = createRoute({
  getParentRoute: () => inside,
  path: '/worklist',
  component: fetchedPage(() => import('../municipality/worklist'), 'WorklistPage'),
});
const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  component: fetchedPage(() => import('../referrals/inbox'), 'InboxPage'),
});
const dashboard = createRoute({
  getParentRoute: () => inside,
  path: '/dashboard',
  component: fetchedPage(() => import('../centre/dashboard'), 'DashboardPage'),
});
const readLog = createRoute({
  getParentRoute: () => inside,
  path: '/read-log',
  component: fetchedPage(() => import('../oversight/read-log'), 'ReadLogPage'),
});
const guidance = createRoute({
  getParentRoute: () => inside,
  path: '/guidance',
  component: fetchedPage(() => import('../guidance/guidance-page'), 'GuidancePage'),
});
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: fetchedPage(() => import('../cases/case-list'), 'CaseListPage'),
});
const report = createRoute({
  getParentRoute: () => inside,
  path: '/report',
  component: fetchedPage(() => import('../intake/report-contact'), 'ReportContactPage'),
});
const caseFile = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: fetchedPage(() => import('../cases/case-page'), 'CasePage'),
});
const call = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/call',
  component: fetchedPage(() => import('../call/call-page'), 'CallPage'),
});
const screening = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/screening',
  component: fetchedPage(() => import('../screening/screening-page'), 'ScreeningPage'),
});
const incident = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/incident',
  component: fetchedPage(() => import('../log/incident-page'), 'IncidentPage'),
});
const referral = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/referral',
  component: fetchedPage(() => import('../referral/referral-page'), 'ReferralPage'),
});
const planApproach = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/approach',
  component: fetchedPage(() => import('../approaches/plan-page'), 'PlanApproachPage'),
});
const approach = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/approaches/$approachId',
  component: fetchedPage(() => import('../approaches/approach-page'), 'ApproachPage'),
});
const order = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/order',
  component: fetchedPage(() => import('../matters/order-page'), 'OrderPage'),
});
const breach = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/breach',
  component: fetchedPage(() => import('../matters/breach-page'), 'BreachPage'),
});
const dossier = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/breaches/$breachId',
  component: fetchedPage(() => import('../matters/dossier-page'), 'DossierPage'),
});
const nudges = createRoute({
  getParentRoute: () => inside,
  path: '/nudges',
  component: fetchedPage(() => import('../nudges/nudges-page'), 'NudgesPage'),
});
const noPage = createRoute({ getParentRoute: () => inside, path: '/no-page', component: NoPage });

const tree = root.addChildren([
  front,
  outside.addChildren([signIn, refused, demo, again, ...forEverybody]),
  inside.addChildren([
    worklist,
    inbox,
    dashboard,
    readLog,
    cases,
    report,
    guidance,
    caseFile,
    call,
    screening,
    referral,
    incident,
    planApproach,
    approach,
    order,
    breach,
    dossier,
    ...evidencePages,
    ...caseActs,
    ...ordersAndReports,
    ...lookingBack,
    ...tracksOfPerpetrators,
    ...helpForHer,
    ...keptAndShared,
    nudges,
    noPage,
  ]),
]);

export const routerFor = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, defaultPreload: false, scrollRestoration: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}
declare module '@tanstack/history' {
  interface HistoryState {
    /** The page that was asked for by somebody who was not signed in: kept by the browser's tab, in no address. */
    backTo?: string;
  }
}
