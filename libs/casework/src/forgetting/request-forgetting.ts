import { decide } from '../case';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsIds } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { forgettingReason } from './codes';
import { controllerOf, mustBeFree, stillKnown } from './controller';
import { ForgettingRequested } from './facts';

/** The agency is to forget these persons in this case: for itself alone. */
export class RequestForgetting {
  @IsIds({ min: 1, max: 100 }) persons!: Id[];
  @IsCode(forgettingReason) reason!: CodeOf<typeof forgettingReason>;
}

export const requestForgetting = decide(RequestForgetting, (state, { persons, reason }, known) => {
  const controller = controllerOf(state, known);
  mustBePersons(state.intake, persons);
  mustBeFree(state, known);
  const left = stillKnown(state, controller, persons);
  if (left.length === 0) return [];
  return [ForgettingRequested.of({ forgettingId: known.newId(), controller, persons: [...left], reason })];
});
