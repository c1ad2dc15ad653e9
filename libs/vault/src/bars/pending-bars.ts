import { ask, type Seat } from '../database/seat';
import type { Bar } from '../ports';

export interface PendingBar extends Bar {
  readonly ageSeconds: number;
}

/** Bars whose closing the courier has not carried out yet, oldest first. An old one alarms: its fact may never have come. */
export async function pendingBars(seat: Seat): Promise<readonly PendingBar[]> {
  return ask<PendingBar>(
    seat,
    `select recipient, case_id as "caseId", ground, whole_case as "wholeCase", fact_id as "factId", age_seconds as "ageSeconds"
     from vault.pending_bars()`,
  );
}
