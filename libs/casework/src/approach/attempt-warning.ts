import { decide } from '../case';
import { doneInCase } from '../intake/since-contact';
import { IsFlag, IsId, IsInstant, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { WarningAttempted } from './facts';
import { approachKnown } from './of-route';

/** Somebody tried to tell her before he is approached: the unit that will, or her home unit for it. */
export class AttemptWarning {
  @IsId() approachId!: Id;
  @IsFlag() reached!: boolean;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
}

export const attemptWarning = decide(AttemptWarning, (state, { approachId, reached, at }, known) => {
  const { byUnit, doNotCall, status } = approachKnown(state, approachId, known.by);
  if (status !== 'planned') throw refusal('approach-over');
  const tried = at ?? known.now;
  doneInCase(state.intake, known.now, tried);
  const content = { approachId, byUnit, doNotCall, warningId: known.newId(), at: tried, reached };
  return [WarningAttempted.of(content, { occurredAt: tried })];
});
