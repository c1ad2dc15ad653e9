import type { Label } from './words';

/** 404: it does not exist, or not for you. 422: the hub says no, and you may know what that rests on. 409: try again on what is there now. */
export type RefusalStatus = 404 | 409 | 422;

export interface RefusalDefinition extends Label {
  readonly status: RefusalStatus;
}

/** A decision that said no. `code` is stable and ends the problem's type; `params` never hold words. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
