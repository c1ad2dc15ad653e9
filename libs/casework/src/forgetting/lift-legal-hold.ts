import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { controllerOf } from './controller';
import { LegalHoldLifted } from './facts';

export class LiftLegalHold {
  @IsId() holdId!: Id;
}

export const liftLegalHold = decide(LiftLegalHold, (state, { holdId }, known) => {
  const controller = controllerOf(state, known);
  const hold = state.forgetting.holds.get(holdId);
  if (hold?.controller !== controller) throw refusal('no-such-hold');
  if (hold.lifted) return [];
  return [LegalHoldLifted.of({ holdId, controller })];
});
