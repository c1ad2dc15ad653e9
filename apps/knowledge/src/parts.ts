import type { Directory } from '@vaern/directory';
import type { EventStore } from '@vaern/event-store';
import type { Calendar, Clock } from '@vaern/platform';
import type { FrozenQuarters } from './funder/frozen-quarters';
import type { FrozenYears } from './numbers/frozen-years';

export const KNOWLEDGE = Symbol('what is published');

export interface KnowledgeParts {
  /** Every fact: codes in plain, words sealed. No key is in reach. */
  readonly store: EventStore;
  readonly years: FrozenYears;
  readonly quarters: FrozenQuarters;
  readonly directory: Directory;
  /** By unit: the number at which others reach it, where the adopter has said it. */
  readonly phones: Readonly<Record<string, string>>;
  /** The unit behind an alias of a case. */
  readonly unitBehind: (caseId: string, alias: string) => string | undefined;
  readonly calendar: Calendar;
  readonly clock: Clock;
  /** A demo's figures are made up, and say so. */
  readonly isDemo: boolean;
  /** Where the hub is reached from outside, without a slash at the end; empty if that is not known. */
  readonly publicUrl: string;
}
