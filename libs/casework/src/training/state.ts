import type { CodeOf } from '../kernel/code-list';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Day } from '../kernel/words';
import { TrainingCompleted, type course } from './facts';

export type Course = CodeOf<typeof course>;

export interface Training {
  readonly at: Day;
  readonly validUntil: Day;
}

export interface TrainingState {
  /** Of each course, the training that is valid longest. */
  readonly completed: ReadonlyMap<Course, Training>;
}

const trainingFacts = { TrainingCompleted };

export const training: Slice<Owned<TrainingState>, typeof trainingFacts> = {
  empty: () => ({ completed: new Map() }),
  on: {
    TrainingCompleted: (state, { plain: { course: of, at, validUntil } }) => {
      const had = state.completed.get(of);
      if (!had || had.validUntil <= validUntil) state.completed.set(of, { at, validUntil });
    },
  },
};

/** The training as a screening asks for it (`Known.training`). Undefined: never trained. */
export const trainingIn = (state: TrainingState, of: Course): Training | undefined => state.completed.get(of);
