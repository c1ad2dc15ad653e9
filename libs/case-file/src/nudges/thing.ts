import type { CaseRight } from '@vaern/access';

/** Something that somebody at this unit is to do: a line of the worklist, the inbox or the dashboard. */
export interface Thing {
  readonly caseId: string;
  /** What it is, by codes and ids: the same thing twice is named the same, one that waits anew otherwise. */
  readonly name: readonly unknown[];
  /** Whoever may not do it, it does not wait for. */
  readonly right: CaseRight;
  /** Whose it is alone, as the case calls them; the unit's without it. */
  readonly owner?: string | null | undefined;
  /** Who made it wait, as the case calls them. */
  readonly by?: string | undefined;
}
