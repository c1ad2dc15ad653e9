import type { Label } from './words';

/** 404: it does not exist, or not for you. 422: the hub says no, and you may know what that rests on. 409: try again on what is there now. */
export type RefusalStatus = 404 | 409 | 422;

/** `da` and `en`: one sentence, and a way on. */
export interface RefusalDefinition extends Label {
  readonly status: RefusalStatus;
  /** What must be given with it: ids and codes, never words. The sentences do without. */
  readonly params?: readonly string[];
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
