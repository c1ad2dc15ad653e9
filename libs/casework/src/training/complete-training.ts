import { inOrder } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { decision } from '../kernel/decision';
import { IsCode, IsDay } from '../kernel/validators';
import type { Day } from '../kernel/words';
import { refusal } from '../refusals';
import type { StaffState } from '../staff';
import { course, TrainingCompleted } from './facts';

/** In the staff member's own stream, by somebody else: docs/decisions/0009-who-records-training.md. */
export class CompleteTraining {
  @IsCode(course) course!: CodeOf<typeof course>;
  @IsDay() at!: Day;
  @IsDay() validUntil!: Day;
}

export const completeTraining = decision<StaffState>()(
  CompleteTraining,
  ({ training }, { course: of, at, validUntil }, known) => {
    if (known.staffId === known.by.id) throw refusal('own-training');
    if (at > known.today) throw refusal('training-not-held-yet');
    inOrder(at, validUntil);
    const had = training.completed.get(of);
    return had?.at === at && had.validUntil === validUntil
      ? []
      : [TrainingCompleted.of({ course: of, at, validUntil })];
  },
);
