import { createRoute } from '@tanstack/react-router';
import { fetchedPage } from './fetched-page';
import { inside } from './roots';

const report = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/police-report',
  component: fetchedPage(() => import('../matters/report-page'), 'ReportPage'),
});
const request = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/order-request',
  component: fetchedPage(() => import('../matters/request-page'), 'RequestOrderPage'),
});
const anew = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/orders/$orderId/request',
  component: fetchedPage(() => import('../matters/request-page'), 'RequestAnewPage'),
});

/** Pages on which the police are told, and asked to decide. */
export const ordersAndReports = [report, request, anew] as const;
