import type { CaseDesk, OwnDesk } from '@vaern/case-desk';
import type { EvidenceStore } from '@vaern/case-file';
import type { Chance, Clock } from '@vaern/platform';
import type { Request } from 'express';

export const OWN = Symbol('what her own way in works with');

export interface OwnParts {
  readonly own: OwnDesk;
  readonly desk: Pick<CaseDesk, 'decide' | 'receiptOf'>;
  /** Which municipalities take part here: by id, with their names and in their order. */
  readonly municipalities: Readonly<Record<string, string>>;
  readonly evidence: EvidenceStore;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Milliseconds before which nothing is answered; half a second without it. */
  readonly noSooner?: number;
  /** How many codes may be refused from one address in a minute; 20 without it. */
  readonly refusalsPerMinute?: number;
  /** Where a device reaches the hub; undefined: behind https, wherever that is. */
  addressOf(request: Request): string | undefined;
}
