import { decide } from '../case';
import { endedWith } from '../coordination/ended';
import { mustBeTimekeeper } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { ownAccessEndedOn } from '../own-access/ended';
import { ReferralWithdrawn } from '../referral/facts';
import { openReferralsOn } from '../referral/state';
import { refusal } from '../refusals';
import { ConsentExpired } from './facts';
import { isInForce } from './state';

/** The timekeeper's: its last day is over. */
export class ExpireConsent {
  @IsId() consentId!: Id;
}

export const expireConsent = decide(ExpireConsent, (state, { consentId }, known) => {
  mustBeTimekeeper(state, known.by);
  const given = state.consent.consents.get(consentId);
  if (!given) throw refusal('no-such-consent');
  if (given.ended !== undefined) return [];
  if (isInForce(given, known.today)) throw refusal('not-due-yet');
  const resting = openReferralsOn(state.referral, consentId);
  return [
    ConsentExpired.of({ consentId }),
    ...resting.flatMap(({ referralId }) => [
      ...endedWith(state, referralId),
      ReferralWithdrawn.of({ referralId, reason: 'consent-expired' }),
    ]),
    ...ownAccessEndedOn(state, consentId),
  ];
});
