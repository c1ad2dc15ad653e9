import type { Decided } from '../kernel/fact';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { decideOnTrack } from '../track';
import { referredTo } from './entitlement';
import { TrackReferralReceived } from './facts';
import type { TrackReferral } from './state';

/** Those whom he was referred to have seen it. */
export class ReceiveTrack {
  @IsId() trackId!: Id;
}

export const receiveTrack = decideOnTrack(ReceiveTrack, (state, _, { by }) => receiptOf(referredTo(state, by)));

/** Who answers a referral has received it. */
export const receiptOf = ({ status, referralId }: TrackReferral): readonly Decided[] =>
  status === 'sent' ? [TrackReferralReceived.of({ referralId })] : [];
