import type { ReferralLine } from '../api/answers';

/** Whether a referral of this unit's own was declined, and was not sent anew. */
export const waitsToBeSentAgain = ({ toUs, status, nextIs }: Pick<ReferralLine, 'toUs' | 'status' | 'nextIs'>) =>
  !toUs && status === 'declined' && nextIs === 'sender';
