import type { CaseState } from '../case';
import { isInForce } from '../consent/state';
import { mustKnow } from '../entitlement';
import type { By, Known } from '../kernel/decision';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { isOpen, type OpenReferral, type Referral } from './referral';
import { referralNamed } from './state';

/** The referral as the unit knows it that it was sent to. @throws Refusal `no-such-case`, `no-such-referral` */
export const sentTo = (state: CaseState, referralId: Id, by: By): Referral =>
  ofRoute(state, referralId, { by, as: 'to' });

/** The referral as the unit knows it that sent it. @throws Refusal `no-such-case`, `no-such-referral` */
export const sentBy = (state: CaseState, referralId: Id, by: By): Referral =>
  ofRoute(state, referralId, { by, as: 'from' });

function ofRoute(state: CaseState, referralId: Id, { by, as }: { by: By; as: 'from' | 'to' }): Referral {
  const found = referralNamed(state.referral, referralId);
  if (found?.[as] === by.unit) return found;
  mustKnow(state, by);
  throw refusal('no-such-referral');
}

/** The referral, if it is not over. To whom its access was closed, there is no case. @throws Refusal `referral-over`, `no-such-case` */
export function stillOpen(state: CaseState, referral: Referral, by: By): OpenReferral {
  if (isOpen(referral)) return referral;
  const keepsItsRecord = referral.from === by.unit || referral.status === 'completed';
  if (!keepsItsRecord) mustKnow(state, by);
  throw refusal('referral-over');
}

/** Not yet answered, so that the recipient may. @throws Refusal `referral-accepted`, `information-awaited` */
export function stillUnanswered({ status }: OpenReferral): void {
  if (status === 'accepted') throw refusal('referral-accepted');
  if (status === 'awaiting-information') throw refusal('information-awaited');
}

/** @throws Refusal `consent-ended` if it rests on a consent whose day is over. */
export function stillConsented({ consent }: CaseState, { consentId }: Referral, { today }: Known): void {
  const given = consentId === undefined ? undefined : consent.consents.get(consentId);
  if (given && !isInForce(given, today)) throw refusal('consent-ended');
}
