import type { StoredFact } from '@vaern/casework';

/** What falls due in a case when nothing happens: an answer, or the end of a consent or an order. */
export interface Deadline {
  readonly kind: 'answer' | 'consent' | 'order';
  /** The referral, the consent or the order. */
  readonly about: string;
  readonly dueAt: string;
}

/** What a fact changes about deadlines. */
export type Change = { readonly set: Deadline } | { readonly lift: Pick<Deadline, 'kind' | 'about'> };

type Plain = Readonly<Record<string, unknown>>;
type Reading = (plain: Plain, endOfDay: (day: string) => string) => Change | undefined;

const answerDue: Reading = ({ referralId, respondBy }) => ({
  set: { kind: 'answer', about: String(referralId), dueAt: String(respondBy) },
});
const answered: Reading = ({ referralId }) => ({ lift: { kind: 'answer', about: String(referralId) } });
const consentOver: Reading = ({ consentId, recipients }) =>
  recipients === undefined ? { lift: { kind: 'consent', about: String(consentId) } } : undefined;

const orderUntil: Reading = ({ orderId, to }, endOfDay) =>
  typeof to === 'string'
    ? { set: { kind: 'order', about: String(orderId), dueAt: endOfDay(to) } }
    : { lift: { kind: 'order', about: String(orderId) } };
const orderOver: Reading = ({ orderId }) => ({ lift: { kind: 'order', about: String(orderId) } });

const readings: Readonly<Record<string, Reading>> = {
  ReferralSent: answerDue,
  InformationProvided: answerDue,
  ReferralAccepted: answered,
  ReferralDeclined: answered,
  ReferralForwarded: answered,
  ReferralWithdrawn: answered,
  ReferralCompleted: answered,
  ReferralOverdue: answered,
  InformationRequested: answered,
  ConsentGiven: ({ consentId, until }, endOfDay) =>
    typeof until === 'string'
      ? { set: { kind: 'consent', about: String(consentId), dueAt: endOfDay(until) } }
      : undefined,
  ConsentWithdrawn: consentOver,
  ConsentExpired: consentOver,
  OrderIssued: orderUntil,
  OrderExtended: orderUntil,
  OrderRevoked: orderOver,
  OrderExpired: orderOver,
};

/** What this fact changes. `endOfDay`: when a Danish calendar day is over, in UTC. */
export const changeBy = ({ type, plain }: StoredFact, endOfDay: (day: string) => string): Change | undefined =>
  readings[type]?.(plain, endOfDay);
