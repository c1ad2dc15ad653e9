import type { TimelineLine } from '../api/answers';
import { dayIn } from '../time/time';

/** An hour between two clocks is worth saying. */
const APART = 3_600_000;

export interface Clock {
  /** She wrote it down; the hub learned of it; this unit was told. */
  readonly of: 'written' | 'recorded' | 'told';
  readonly at: string;
}
type Times = Pick<TimelineLine, 'occurredAt' | 'recordedAt' | 'toldAt' | 'codes'>;

const isApart = (one: string, other: string) => Date.parse(other) - Date.parse(one) > APART;

/** The clocks of a line beside when it happened, as far as they show another time than the one before. */
export function clocksOf({ occurredAt, recordedAt, toldAt, codes: { writtenAt } }: Times): readonly Clock[] {
  return [
    ...(typeof writtenAt === 'string' && isAnotherDay(writtenAt, occurredAt)
      ? [{ of: 'written', at: writtenAt } as const]
      : []),
    ...(isApart(occurredAt, recordedAt) ? [{ of: 'recorded', at: recordedAt } as const] : []),
    ...(isApart(recordedAt, toldAt) ? [{ of: 'told', at: toldAt } as const] : []),
  ];
}

/** A note has a day, and no time of it. */
export const isAnotherDay = (one: string, other: string): boolean => dayIn(new Date(one)) !== dayIn(new Date(other));
