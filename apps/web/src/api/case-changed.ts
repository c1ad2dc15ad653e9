import type { TimelineLine } from './answers';

/** What whoever is told of it can do. */
export interface AfterChange {
  readonly sendAnyway: () => void;
  readonly goBack: () => void;
}

/** Somebody else has changed the case since what is sent was begun: nothing was done. */
export class CaseChanged extends Error {
  constructor(
    /** What they did, the oldest first. */
    readonly lines: readonly TimelineLine[],
    /** The version of the case with it. */
    readonly version: string,
    readonly then?: AfterChange,
  ) {
    super('the case changed meanwhile');
    this.name = 'CaseChanged';
  }
}
