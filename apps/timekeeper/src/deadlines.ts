import type { Deadline, StoredFact } from '@vaern/casework';

/** What a fact changes about deadlines. */
export type Change = { readonly set: Deadline } | { readonly lift: Pick<Deadline, 'kind' | 'about'> };

type Plain = Readonly<Record<string, unknown>>;
type Reading = (plain: Plain, endOfDay: (day: string) => string) => Change | undefined;

type Answering = 'answer' | 'track-answer';
type Consenting = 'consent' | 'track-consent';
const due =
  (kind: Answering): Reading =>
  ({ referralId, respondBy }) => ({ set: { kind, about: String(referralId), dueAt: String(respondBy) } });
const done =
  (kind: Answering): Reading =>
  ({ referralId }) => ({ lift: { kind, about: String(referralId) } });
const ending =
  (kind: Consenting): Reading =>
  ({ consentId, until }, endOfDay) =>
    typeof until === 'string' ? { set: { kind, about: String(consentId), dueAt: endOfDay(until) } } : undefined;
const [answerDue, answered] = [due('answer'), done('answer')];
const consentInTrackOver: Reading = ({ consentId }) => ({ lift: { kind: 'track-consent', about: String(consentId) } });
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
  ConsentGiven: ending('consent'),
  ConsentWithdrawn: consentOver,
  ConsentExpired: consentOver,
  OrderIssued: orderUntil,
  OrderExtended: orderUntil,
  OrderRevoked: orderOver,
  OrderExpired: orderOver,
  TrackReferred: due('track-answer'),
  TrackReferralAccepted: done('track-answer'),
  TrackReferralDeclined: done('track-answer'),
  TrackReferralWithdrawn: done('track-answer'),
  TrackReferralOverdue: done('track-answer'),
  TrackConsentGiven: ending('track-consent'),
  TrackConsentWithdrawn: consentInTrackOver,
  TrackConsentExpired: consentInTrackOver,
};

/** What this fact changes. `endOfDay`: when a Danish calendar day is over, in UTC. */
export const changeBy = ({ type, plain }: StoredFact, endOfDay: (day: string) => string): Change | undefined =>
  readings[type]?.(plain, endOfDay);
