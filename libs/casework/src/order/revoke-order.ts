import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { knownFrom, revocationReason } from './codes';
import { OrderRevoked } from './facts';
import { stageOf } from './lapsing';
import { mustBeTheirsToChange, orderOfRoute, sourceOf } from './source';

export class RevokeOrder {
  @IsId() orderId!: Id;
  @IsCode(revocationReason) reason!: CodeOf<typeof revocationReason>;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

export const revokeOrder = decide(RevokeOrder, (state, { orderId, reason, knownFrom: said }, known) => {
  mustKnow(state, known.by);
  const order = orderOfRoute(state, orderId, known);
  const source = sourceOf(known, said);
  mustBeTheirsToChange(known, order);
  if (order.status === 'revoked') return [];
  const stage = stageOf(order);
  if (!stage) throw refusal(order.status === 'requested' ? 'order-not-issued' : 'order-over');
  return [OrderRevoked.of({ orderId, stage, reason, knownFrom: source })];
});
