import { decide } from '../case';
import { isPast } from '../intake/happened';
import { mustBePersons } from '../intake/persons';
import { isPerpetrator } from '../intake/state';
import { mustBeAtWork } from '../involved';
import { daysAfter } from '../kernel/civil-time';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsFlag, IsId, IsInstant, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import * as code from './codes';
import { ApproachPlanned } from './facts';
import { mustNotBeHeld } from './state';

/** Days for which others may be asked not to call him. */
const LONGEST_HOLD = 90;

/** A unit will contact the alleged perpetrator: whom, how, and from when on. */
export class PlanApproach {
  @IsId() personId!: Id;
  @IsCode(code.approachKind) kind!: CodeOf<typeof code.approachKind>;
  @IsInstant() when!: Instant;
  /** Nobody else calls him before `when`. */
  @IsFlag() doNotCall!: boolean;
  /** Why it cannot wait until she was tried to be warned. */
  @Optional() @IsCode(code.approachUrgency) urgencyReason?: CodeOf<typeof code.approachUrgency>;
}

export const planApproach = decide(PlanApproach, (state, { ...plan }, known) => {
  const { by, now } = known;
  mustBeAtWork(state, by);
  mustBeOpen(state, by);
  const { personId, when, urgencyReason } = plan;
  mustBePersons(state.intake, [personId]);
  if (!isPerpetrator(state.intake, personId)) throw refusal('not-the-perpetrator');
  if (urgencyReason === undefined) {
    if (isPast(now, when)) throw refusal('approach-in-past');
    mustNotBeHeld(state, { person: personId, unit: by.unit, at: when });
  }
  mustNotHoldLong(plan, known);
  return [ApproachPlanned.of({ ...plan, approachId: known.newId(), byUnit: by.unit })];
});

/** A hold that nobody remembers would keep everybody from him for good. @throws Refusal `hold-too-long` */
function mustNotHoldLong({ doNotCall, when }: Omit<PlanApproach, 'personId'>, known: Known): void {
  const latest = daysAfter(known.today, LONGEST_HOLD);
  if (doNotCall && known.dayOf(when) > latest) throw refusal('hold-too-long', { latest });
}
