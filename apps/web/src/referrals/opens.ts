import type { ReferralLine } from '../api/answers';
import { isPast } from '../time/time';

/** When offices open, and the clock of a referral begins to run, while they are closed. */
export const opensLater = ({ opensAt }: Pick<ReferralLine, 'opensAt'>, now: Date): string | undefined =>
  opensAt === undefined || isPast(opensAt, now) ? undefined : opensAt;
