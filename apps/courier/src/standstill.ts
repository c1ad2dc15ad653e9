/** Why the courier must not tell: it would tell something wrong, and trying again does not help. */
export type StandstillReason = 'checkpoint-gone' | 'checkpoint-different' | 'vault-behind' | 'table-newer';

const lines: Readonly<Record<StandstillReason, string>> = {
  'checkpoint-gone':
    'the ledger has told of an event that the event store does not have: one of the two was restored from a backup; see docs/guarantees.md',
  'checkpoint-different':
    'another event stands in the event store where the ledger left off: one of the two was restored from a backup; see docs/guarantees.md',
  'vault-behind':
    'the vault has made fewer keys than the facts speak of: it was restored from a backup; see docs/guarantees.md',
  'table-newer':
    'facts were told, or are to be told, by a table of who learns what that is newer: start a newer courier',
};

/** Its message is one line for the operator. */
export class Standstill extends Error {
  constructor(readonly reason: StandstillReason) {
    super(lines[reason]);
    this.name = 'Standstill';
  }
}

/** Another courier has told meanwhile: this one must not go on from where it thinks it is. */
export class Overtaken extends Error {
  constructor() {
    super('another courier is telling');
    this.name = 'Overtaken';
  }
}
