import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, IsWords, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import * as code from './codes';
import { DangerRaised } from './facts';
import { mustBePersons } from './persons';
import { sameDanger } from './state';

export class RaiseDanger {
  @IsCode(code.dangerSign) sign!: CodeOf<typeof code.dangerSign>;
  /** Who says so. */
  @IsCode(code.reporter) by!: CodeOf<typeof code.reporter>;
  /** Whom the danger comes from, or whom it threatens. */
  @Optional() @IsId() about?: Id;
  @Optional() @IsWords(5_000) text?: string;
}

export const raiseDanger = decide(RaiseDanger, (state, intent, known) => {
  mustKnow(state, known.by);
  const { text, by: saidBy, ...said } = intent;
  const danger = { ...said, saidBy };
  mustBePersons(state.intake, [danger.about]);
  if (text === undefined && sameDanger(state.intake, danger) !== undefined) return [];
  const narrative = text === undefined ? undefined : { text };
  return [DangerRaised.of({ ...danger, dangerId: known.newId(), narrative })];
});
