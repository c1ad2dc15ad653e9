import type { Seat } from '../database/seat';

/** Where a recipient's reader sits: the pool of its process, and its agency's (or restricted unit's) role. */
export type SeatOf = (recipient: string) => Seat;
