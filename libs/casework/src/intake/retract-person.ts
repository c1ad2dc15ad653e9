import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { PlainOf } from '../kernel/fact';
import { IsCode, IsId, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { PersonRetracted } from './facts';
import { mustBeHomeOrWriter } from './home-or-writer';
import { describedPerson, mustBeHere, mustBePersons, writerOf } from './persons';
import { sameAs, type IntakeState } from './state';

const reasons = PersonRetracted.plain.shape.reason.options;

/** `wrong-person` also takes back every word about the person. */
export class RetractPerson {
  @IsId() personId!: Id;
  @IsCode(reasons) reason!: PlainOf<typeof PersonRetracted>['reason'];
  /** Who is meant instead; a person entered twice needs it. */
  @Optional() @IsId() replacedBy?: Id;
}

export const retractPerson = decide(RetractPerson, (state, intent, known) => {
  mustKnow(state, known.by);
  const { personId, reason, replacedBy } = intent;
  if (personId === state.intake.affected) throw refusal('affected-stays');
  mustBeHere(state.intake, personId);
  mustBeHomeOrWriter(state.intake, known.by, writerOf(state.intake, personId));
  const { retracted } = describedPerson(state.intake, personId);
  if (retracted === 'wrong-person' || retracted === reason) return [];
  mustNameAnother(state.intake, intent);
  return sameAs(state.intake, personId).map((id) => PersonRetracted.of({ personId: id, reason, replacedBy }));
});

function mustNameAnother(intake: IntakeState, { personId, reason, replacedBy }: RetractPerson): void {
  const isMissing = reason === 'duplicate' && replacedBy === undefined;
  if (isMissing || replacedBy === personId) throw refusal('replacement-needed');
  mustBePersons(intake, [replacedBy]);
}
