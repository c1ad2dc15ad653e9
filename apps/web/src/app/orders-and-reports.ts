import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './roots';

const report = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/police-report',
  component: lazyRouteComponent(() => import('../matters/report-page'), 'ReportPage'),
});
const request = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/order-request',
  component: lazyRouteComponent(() => import('../matters/request-page'), 'RequestOrderPage'),
});
const anew = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/orders/$orderId/request',
  component: lazyRouteComponent(() => import('../matters/request-page'), 'RequestAnewPage'),
});

/** Pages on which the police are told, and asked to decide. */
export const ordersAndReports = [report, request, anew] as const;
