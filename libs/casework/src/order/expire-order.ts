import { decide } from '../case';
import { mustBeTimekeeper } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { OrderExpired } from './facts';
import { stageOf } from './lapsing';

/** The timekeeper's: its last day is over. */
export class ExpireOrder {
  @IsId() orderId!: Id;
}

export const expireOrder = decide(ExpireOrder, (state, { orderId }, known) => {
  mustBeTimekeeper(state, known.by);
  const order = state.order.orders.get(orderId);
  if (!order) throw refusal('no-such-order');
  const stage = stageOf(order);
  if (!stage) return [];
  if (order.to === undefined || known.today <= order.to) throw refusal('not-due-yet');
  return [OrderExpired.of({ orderId, stage })];
});
