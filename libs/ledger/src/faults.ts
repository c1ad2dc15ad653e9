/** A notice on the wire is not what the ledger numbered: somebody wrote it who may not, or a byte was lost. */
export class NotTheNotice extends Error {
  constructor(
    readonly recipient: string,
    readonly number: number,
    readonly why: 'hash' | 'data' | 'link' | 'not-in-the-ledger',
  ) {
    super(`notice ${number} to ${recipient} is not the one in the ledger (${why})`);
    this.name = 'NotTheNotice';
  }
}

/** The ledger was restored from before what was applied: whoever follows it must begin anew. */
export class LedgerRestored extends Error {
  constructor(
    readonly recipient: string,
    readonly applied: number,
  ) {
    super(`the ledger of ${recipient} was restored: notice ${applied}, as it was applied, is no longer in it`);
    this.name = 'LedgerRestored';
  }
}

/** What came is no notice in CloudEvents form. `attribute` is the first that is missing or wrong. */
export class MalformedNotice extends Error {
  constructor(readonly attribute: string) {
    super(`not a notice: ${attribute}`);
    this.name = 'MalformedNotice';
  }
}
