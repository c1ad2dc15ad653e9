import type { ReferralLine } from '../api/answers';
import { isPast } from '../time/time';

/** Whether nobody has answered yet, and the clock runs. */
export const awaitsAnswer = ({ status }: Pick<ReferralLine, 'status'>): boolean =>
  ['sent', 'received'].includes(status);

/** When offices open, and the clock of a referral begins to run, while they are closed. */
export const opensLater = ({ opensAt }: { readonly opensAt?: string | undefined }, now: Date): string | undefined =>
  opensAt === undefined || isPast(opensAt, now) ? undefined : opensAt;
