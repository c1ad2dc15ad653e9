import { decide } from '../case';
import { handedOver } from '../hand-over/hand-over';
import { IsId } from '../kernel/validators';
import type { Id, Pseudonym } from '../kernel/words';
import { refusal } from '../refusals';
import { ReferralAccepted } from './facts';
import { sentTo, stillConsented, stillOpen, stillUnanswered } from './of-route';
import { receipt } from './receive-referral';
import type { OpenReferral } from './referral';

/** The actor takes it on, and is its handler from then on. Who takes a case over is its home from then on. */
export class AcceptReferral {
  @IsId() referralId!: Id;
}

export const acceptReferral = decide(AcceptReferral, (state, { referralId }, known) => {
  const { by } = known;
  const referral = stillOpen(state, sentTo(state, referralId, by), by);
  const handler = handlerOf(referral);
  if (handler === by.actor) return [];
  if (handler !== undefined) throw refusal('referral-taken', { by: handler });
  stillUnanswered(referral);
  stillConsented(state, referral, known);
  return [
    ...receipt(referral),
    ReferralAccepted.of({ referralId, handler: by.actor, staff: { handler: by.id } }),
    ...(referral.purpose === 'hand-over' ? handedOver(state, referral, known) : []),
  ];
});

function handlerOf(referral: OpenReferral): Pseudonym | undefined {
  const stands = referral.status === 'awaiting-information' ? referral.before : referral;
  return stands.status === 'accepted' ? stands.handler : undefined;
}
