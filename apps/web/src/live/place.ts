export interface Place {
  /** The case whose page it is. */
  readonly caseId?: string;
  /** Whether it is a page on which something in the case is written. */
  readonly isForm: boolean;
  /** Whether somebody is on the phone: then what is new is shown while they write, for whom not to call may be among it. */
  readonly isCall: boolean;
}

/** What a page is about, by its path. */
export function placeOf(path: string): Place {
  const [, caseId, rest] = /^\/cases\/([0-9a-f-]{36})(\/.+)?$/.exec(path) ?? [];
  const isCall = rest === '/call';
  return { ...(caseId !== undefined && { caseId }), isForm: rest !== undefined && !isCall, isCall };
}
