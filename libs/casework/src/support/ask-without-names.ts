import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsUnitId } from '../kernel/validators';
import { recipientNamed } from '../recipient';
import { refusal } from '../refusals';
import { noNamesQuestion } from './codes';
import { NoNamesQuestionAsked } from './facts';

/** The centre was asked for advice without a name. Never closed: not in a conflict, not in a closed case. */
export class AskWithoutNames {
  @IsUnitId() to!: string;
  @IsCode(noNamesQuestion) code!: CodeOf<typeof noNamesQuestion>;
}

export const askWithoutNames = decide(AskWithoutNames, (state, { to: unit, code }, known) => {
  mustKnow(state, known.by);
  const { alias: to, standing } = recipientNamed(known, unit);
  if (standing !== 'affected') throw refusal('help-at-the-centre');
  return [NoNamesQuestionAsked.of({ questionId: known.newId(), to, code })];
});
