import { decide } from '../case';
import type { Decided } from '../kernel/fact';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { ReferralReceived } from './facts';
import { sentTo, stillOpen } from './of-route';
import type { OpenReferral } from './referral';

/** The recipient has seen it. */
export class ReceiveReferral {
  @IsId() referralId!: Id;
}

export const receiveReferral = decide(ReceiveReferral, (state, { referralId }, { by }) =>
  receipt(stillOpen(state, sentTo(state, referralId, by), by)),
);

/** Who answers a referral has received it. */
export const receipt = ({ status, referralId }: OpenReferral): readonly Decided[] =>
  status === 'sent' ? [ReferralReceived.of({ referralId })] : [];
