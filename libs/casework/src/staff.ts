import type { StoredFact, StoredOf } from './kernel/fact';
import type { Owned } from './kernel/owned';
import type { Owner } from './kernel/stream';
import type { TrainingCompleted } from './training/facts';
import { training, type TrainingState } from './training/state';

/** One staff member's stream. */
export interface StaffState {
  readonly training: TrainingState;
}

/** The fold of a staff member's stream: `evolve` changes the state it is given, in place. */
export const staffLife = {
  empty: (): StaffState => ({ training: training.empty() }),
  owner: (): Owner => ({}),
  /** @throws Error for a fact that is none of a staff member's. */
  evolve(state: StaffState, fact: StoredFact): void {
    if (fact.type !== 'TrainingCompleted') throw new Error(`no staff stream has a fact of the type ${fact.type}`);
    training.on.TrainingCompleted(state.training as Owned<TrainingState>, fact as StoredOf<typeof TrainingCompleted>);
  },
};
