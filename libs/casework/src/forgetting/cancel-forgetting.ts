import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { controllerOf, requestOf } from './controller';
import { ForgettingCancelled } from './facts';

export class CancelForgetting {
  @IsId() forgettingId!: Id;
}

export const cancelForgetting = decide(CancelForgetting, (state, { forgettingId }, known) => {
  const controller = controllerOf(state, known);
  const { status } = requestOf(state, controller, forgettingId);
  if (status === 'cancelled') return [];
  if (status === 'approved') throw refusal('forgotten-already');
  return [ForgettingCancelled.of({ forgettingId, controller })];
});
