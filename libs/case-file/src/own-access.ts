import type { Entry } from './entry';

/** Her own way in since it was used on a device; another one stays as it is. */
export const boundBy = (standing: Entry | undefined, { accessId, occurredAt }: Entry): Entry | undefined =>
  standing && standing.accessId === accessId ? { ...standing, boundAt: occurredAt } : standing;

/** What stands when that one has ended. */
export const standingAfter = (standing: Entry | undefined, { accessId }: Entry): Entry | undefined =>
  standing?.accessId === accessId ? undefined : standing;
