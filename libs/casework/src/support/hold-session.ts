import { decide } from '../case';
import { happened } from '../intake/happened';
import { IsId, IsInstant, IsWords, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { SessionHeld } from './facts';
import { mustHelpHere } from './helping';
import { courseNamed } from './state';

/** A session of a course. Its note stays with those who held it, and so does that it was held. */
export class HoldSession {
  @IsId() courseId!: Id;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  @Optional() @IsWords(20_000) note?: string;
}

export const holdSession = decide(HoldSession, (state, { courseId, note, at: when }, known) => {
  mustHelpHere(state, known);
  const { byUnit, outcome } = courseNamed(state.support, courseId, known.by.unit);
  if (outcome !== undefined) throw refusal('course-over');
  const at = when ?? known.now;
  happened(known.now, at);
  const words = note === undefined ? undefined : { text: note };
  return [SessionHeld.of({ courseId, byUnit, sessionId: known.newId(), at, note: words }, { occurredAt: at })];
});
