import type { ApproachRow, ApproachStatus } from './approach.view';
import type { CaseFileRow } from './case-file.view';
import type { Stored } from './case-in-hand';
import type { Entry } from './entry';
import { isHomeRow, isHomeToday } from './restricted';

/** What an approach waits for: that she is warned, its time, or word of what became of it. */
export type ApproachNext = 'warn' | 'approach' | 'report';

/** An approach as seen from the unit that asks. */
export interface Approached {
  readonly approachId: string;
  readonly planned: Entry;
  readonly personId: string;
  readonly status: ApproachStatus;
  readonly plannedFor: string;
  readonly ours: boolean;
  readonly warnings: readonly Entry[];
  /** Whether he may be approached now: she was tried to be warned, or it is urgent. */
  readonly cleared: boolean;
  /** What is owed; nothing when it is over. */
  readonly next?: ApproachNext;
  /** Nobody but whoever planned it calls him before that time. */
  readonly doNotCallBefore?: string;
  readonly ended?: Entry;
}

interface Seen {
  readonly row: CaseFileRow | undefined;
  readonly now: Date;
}

/** An approach as the unit sees whose rows these are: who planned it is told to that unit alone, and to the home. */
export function approachedAs(stored: Stored<ApproachRow>, { row, now }: Seen): Approached {
  const { key, approach, status, personId, doNotCall } = stored;
  const { planned, warnings, ended } = approach;
  const plannedFor = new Date(stored.plannedFor);
  const ours =
    planned.byUnit !== undefined && (!row || !isHomeRow(row) || isHomeToday(row, planned.byUnit, planned.recordedAt));
  const cleared = planned.urgencyReason !== undefined || warnings.length > 0;
  return {
    approachId: key,
    planned,
    personId,
    status,
    plannedFor: plannedFor.toISOString(),
    ours,
    warnings,
    cleared,
    ...(status === 'planned' && whilePlanned({ cleared, isHold: doNotCall && !ours }, { plannedFor, now })),
    ...(ended && { ended }),
  };
}

function whilePlanned(
  { cleared, isHold }: { cleared: boolean; isHold: boolean },
  { plannedFor, now }: { plannedFor: Date; now: Date },
): Pick<Approached, 'next' | 'doNotCallBefore'> {
  const isAhead = now < plannedFor;
  return {
    next: nextOf(cleared, isAhead),
    ...(isHold && isAhead && { doNotCallBefore: plannedFor.toISOString() }),
  };
}

function nextOf(cleared: boolean, isAhead: boolean): ApproachNext {
  if (!cleared) return 'warn';
  return isAhead ? 'approach' : 'report';
}

/** She was tried to be warned, and nobody else asked that he is not called yet; or it is urgent. */
export const mayApproach = (approach: Approached, all: readonly Approached[]): boolean =>
  approach.status === 'planned' &&
  approach.cleared &&
  (approach.planned.urgencyReason !== undefined ||
    !all.some(
      ({ approachId, personId, doNotCallBefore }) =>
        doNotCallBefore !== undefined && approachId !== approach.approachId && personId === approach.personId,
    ));
