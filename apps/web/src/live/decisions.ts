import type { Act } from '../cases/act';

/** What is decided on how a case stands: whoever decides is told first if somebody else has changed it meanwhile. Whatever only adds to a case never waits. */
const decisions: readonly Act[] = [
  'screenings',
  'screenings/{screeningId}/second-opinions',
  'referrals',
  'referrals/{referralId}/acceptance',
  'referrals/{referralId}/decline',
  'referrals/{referralId}/forwarding',
  'referrals/{referralId}/withdrawal',
  'referrals/{referralId}/completion',
  'referrals/{referralId}/continuation',
  'actions',
  'actions/{actionId}/completion',
  'actions/{actionId}/dropping',
  'closure',
  'reopening',
  'orders',
  'orders/known',
  'orders/{orderId}/request',
  'orders/{orderId}/issue',
  'orders/{orderId}/denial',
  'orders/{orderId}/service',
  'orders/{orderId}/extension',
  'orders/{orderId}/revocation',
  'breaches/{breachId}/assessment',
  'log/{entryRef}/corrections',
  'log/{entryRef}/audience',
  'consents/{consentId}/withdrawal',
  'dangers/{dangerId}/clearance',
  'persons/{personId}/merge',
  'persons/{personId}/retraction',
  'restriction',
  'restriction/end',
  'restriction/readers',
];

export const isDecision = (act: string): boolean => decisions.some((decision) => decision === act);
