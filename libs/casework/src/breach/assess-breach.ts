import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { breachOutcome } from './codes';
import { BreachAssessed } from './facts';

/** The police unit that it was reported to says what it made of it. */
export class AssessBreach {
  @IsId() breachId!: Id;
  @IsCode(breachOutcome) outcome!: CodeOf<typeof breachOutcome>;
}

export const assessBreach = decide(AssessBreach, (state, { breachId, outcome }, { by }) => {
  const breach = state.breach.breaches.get(breachId);
  if (breach?.policeUnit !== by.unit) {
    mustKnow(state, by);
    throw refusal('no-such-breach');
  }
  if (breach.outcome === outcome) return [];
  if (breach.outcome !== undefined) throw refusal('breach-assessed-already');
  return [BreachAssessed.of({ breachId, outcome })];
});
