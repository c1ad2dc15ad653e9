import type { CaseState } from './case';
import { isInForce as isConsentInForce } from './consent/state';
import type { IntentName } from './intents';
import type { Day, Id, Instant } from './kernel/words';
import { stageOf } from './order/lapsing';
import { stands } from './track/consents';
import type { TrackState } from './track/state';

/** What the timekeeper asks for when time has passed, and by which field it names what it is about. */
export const clockIntents = {
  answer: { asks: 'MarkReferralOverdue', of: 'referralId' },
  consent: { asks: 'ExpireConsent', of: 'consentId' },
  order: { asks: 'ExpireOrder', of: 'orderId' },
  'track-answer': { asks: 'MarkTrackOverdue', of: 'referralId' },
  'track-consent': { asks: 'ExpireTrackConsent', of: 'consentId' },
} as const satisfies Readonly<Record<string, { readonly asks: IntentName; readonly of: string }>>;

/** What falls due when nothing happens: an answer, or the end of a consent or an order; in a case, or in a perpetrator's track. */
export interface Deadline {
  readonly kind: keyof typeof clockIntents;
  /** The referral, the consent or the order. */
  readonly about: Id;
  readonly dueAt: Instant;
}

/** Today in Denmark, and when a day there is over. */
export interface AtTheTime {
  readonly today: Day;
  endOfDay(this: void, day: Day): Instant;
}

/** The consents and orders of a case whose last day is over, the first due first: nothing is told on them any more (docs/decisions/0052). */
export const clockOwesCase = ({ consent, order }: CaseState, at: AtTheTime): readonly Deadline[] =>
  inOrder([
    ...[...consent.consents.values()]
      .filter((given) => given.ended === undefined && !isConsentInForce(given, at.today))
      .map(({ consentId, until }) => over('consent', consentId, until, at)),
    ...[...order.orders.values()]
      .filter((one) => stageOf(one) && one.to !== undefined && one.to < at.today)
      .map(({ orderId, to }) => over('order', orderId, to, at)),
  ]);

/** The same of a perpetrator's track. */
export const clockOwesTrack = ({ consents }: TrackState, at: AtTheTime): readonly Deadline[] =>
  inOrder(
    [...consents.values()]
      .filter((given) => given.ended === undefined && !stands(given, at.today))
      .map(({ consentId, until }) => over('track-consent', consentId, until, at)),
  );

const over = (kind: Deadline['kind'], about: Id, last: Day = '', { endOfDay }: AtTheTime): Deadline => ({
  kind,
  about,
  dueAt: endOfDay(last),
});

const inOrder = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
