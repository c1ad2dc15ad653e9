import { isPast } from '../time/time';

/** When offices open, and the clock of a referral begins to run, while they are closed. */
export const opensLater = ({ opensAt }: { readonly opensAt?: string | undefined }, now: Date): string | undefined =>
  opensAt === undefined || isPast(opensAt, now) ? undefined : opensAt;
