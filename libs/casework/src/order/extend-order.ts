import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsDay, IsId, Optional } from '../kernel/validators';
import type { Day, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { knownFrom } from './codes';
import { OrderExtended } from './facts';
import { mustBeLonger } from './limits';
import { mustBeTheirsToChange, orderOfRoute, sourceOf } from './source';
import { isInForce } from './state';

export class ExtendOrder {
  @IsId() orderId!: Id;
  /** The last day from now on. */
  @IsDay() to!: Day;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

export const extendOrder = decide(ExtendOrder, (state, { orderId, to, knownFrom: said }, known) => {
  mustKnow(state, known.by);
  const order = orderOfRoute(state, orderId, known);
  const source = sourceOf(known, said);
  mustBeTheirsToChange(known, order);
  if (!isInForce(order, known.today)) throw refusal('order-not-in-force');
  if (order.to === to) return [];
  mustBeLonger({ kind: order.kind, from: order.issue?.from ?? to, to: order.to }, to);
  return [OrderExtended.of({ orderId, to, knownFrom: source })];
});
