import type { Entry } from './entry';

/** Since when it is closed. */
export const closedSince = ({ closures }: { readonly closures: readonly Entry[] }): string | undefined =>
  closures.find(({ reopenedAt }) => reopenedAt === undefined)?.recordedAt;

/** A reopening that is told again says nothing of an end that came after it. */
export const reopenedBy = ({ recordedAt }: Entry, closure: Entry): Entry =>
  closure.recordedAt <= recordedAt ? { reopenedAt: recordedAt, ...closure } : closure;
