import { decide } from '../case';
import { endedWith } from '../coordination/ended';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, IsUnitIds, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { recipientNamed } from '../recipient';
import { ownAccessEndedOn } from '../own-access/ended';
import { ReferralWithdrawn } from '../referral/facts';
import { openReferralsOn } from '../referral/state';
import { refusal } from '../refusals';
import { mustMayAnswer } from './answering';
import { consentBy, consentHow, ConsentWithdrawn, pressureAsked } from './facts';
import { consentNamed } from './of-route';

/** Ends a consent, or takes it back from some of its recipients; what rests on it alone ends with it. */
export class WithdrawConsent {
  @IsId() consentId!: Id;
  @IsCode(consentBy) by!: CodeOf<typeof consentBy>;
  /** Who answers; with `by: guardian` only. */
  @Optional() @IsId() guardian?: Id;
  @IsCode(consentHow) how!: CodeOf<typeof consentHow>;
  /** All of them without it. */
  @Optional() @IsUnitIds({ min: 1 }) recipients?: string[];
  @IsCode(pressureAsked) pressureAsked!: CodeOf<typeof pressureAsked>;
}

export const withdrawConsent = decide(WithdrawConsent, (state, { recipients: units, by: saidBy, ...intent }, known) => {
  mustKnow(state, known.by);
  const given = consentNamed(state, intent.consentId, known.by);
  mustMayAnswer(state.intake, { ...intent, saidBy, onBehalfOf: given.onBehalfOf ?? state.intake.affected });
  const recipients = units?.map((unit) => recipientNamed(known, unit).alias);
  if (recipients?.some((unit) => !given.named.includes(unit))) throw refusal('not-covered-by-that-consent');
  const meant = (unit: string) => recipients === undefined || recipients.includes(unit);
  if (given.ended !== undefined || !given.recipients.some(meant)) return [];
  const resting = openReferralsOn(state.referral, given.consentId).filter(({ to }) => meant(to));
  return [
    ConsentWithdrawn.of({ ...intent, saidBy, recipients }),
    ...resting.flatMap(({ referralId }) => [
      ...endedWith(state, referralId),
      ReferralWithdrawn.of({ referralId, reason: 'consent-withdrawn' }),
    ]),
    ...(given.recipients.every(meant) ? ownAccessEndedOn(state, given.consentId) : []),
  ];
});
