import type { Recipient } from './access';
import type { Digest } from './digest';
import type { Told } from './steps';
import { basesOf, idsOf, tellingOf, type ToldTo } from './told';

/** Whether `now` tells anything that `was` did not. */
export const lessThan = (was: ToldTo | undefined, now: ToldTo): boolean =>
  !was ||
  now.parts.some((part) => !was.parts.includes(part)) ||
  (was.codes !== 'all' && (now.codes === 'all' || now.codes.some((field) => !was.codes.includes(field))));

/** A fact told later than it happened: its codes, and of its parts those that were not told before. */
export const toldStep = (
  recipient: Recipient,
  fact: Digest,
  now: ToldTo,
  { was, version }: { was: ToldTo | undefined; version: number },
): Told => ({
  kind: 'told',
  ...tellingOf(recipient, now.grounds, version),
  factId: fact.id,
  revision: fact.revision,
  backfill: true,
  bases: basesOf(now.grounds),
  codes: now.codes,
  parts: idsOf(now.parts.filter((part) => !was?.parts.includes(part))),
  grants: now.grants,
});
