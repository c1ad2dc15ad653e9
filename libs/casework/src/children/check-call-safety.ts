import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { mustBePersons } from '../intake/persons';
import { daysAfter } from '../kernel/civil-time';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, IsWords, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { CHECK_HOLDS } from './call-safety';
import { callSafety, callSafetyReason } from './codes';
import { CallSafetyChecked } from './facts';

/** May this person be called, and how: asked again when it was too long ago. */
export class CheckCallSafety {
  @IsId() with!: Id;
  @IsCode(callSafety) result!: CodeOf<typeof callSafety>;
  @IsCode(callSafetyReason) why!: CodeOf<typeof callSafetyReason>;
  /** In which words. */
  @Optional() @IsWords(2_000) say?: string;
  /** At which time of day: "weekdays after 16". */
  @Optional() @IsWords(200) when?: string;
}

export const checkCallSafety = decide(CheckCallSafety, (state, { say, when, ...found }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  mustBePersons(state.intake, [found.with]);
  const validUntil = daysAfter(known.today, CHECK_HOLDS);
  const checked = { ...found, checkId: known.newId(), validUntil, narrative: { say, when } };
  return [CallSafetyChecked.of(checked, { about: found.with })];
});
