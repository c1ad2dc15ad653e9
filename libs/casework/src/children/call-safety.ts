import type { CodeOf } from '../kernel/code-list';
import type { Day, Instant } from '../kernel/words';
import type { callSafety } from './codes';

/** The last check of a person that stands. */
export interface Check {
  readonly result: CodeOf<typeof callSafety>;
  readonly checkedAt: Instant;
  /** Its last day. */
  readonly validUntil: Day;
}

/** Days for which a check holds. */
export const CHECK_HOLDS = 14;

/**
 * What holds for a call now: a check is worth nothing after its day, nor after an alarm that it could not know of. `alarms`: when
 * each open danger was raised, and the person's safe reach revoked.
 */
export function callSafetyNow(
  check: Check | undefined,
  { today, alarms }: { readonly today: Day; readonly alarms: readonly Instant[] },
): Check['result'] | 'check-first' {
  if (!check || check.validUntil < today) return 'check-first';
  return alarms.some((at) => at > check.checkedAt) ? 'check-first' : check.result;
}
