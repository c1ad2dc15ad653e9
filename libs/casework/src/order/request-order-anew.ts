import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { mustBeInvolved, OrderRequest, requested } from './request';
import { orderOfRoute } from './source';

/** The police are asked for an order in place of one that was denied, is provisional, or comes to its end. */
export class RequestOrderAnew extends OrderRequest {
  @IsId() orderId!: Id;
}

export const requestOrderAnew = decide(RequestOrderAnew, (state, { orderId, ...request }, known) => {
  mustBeInvolved(state, known);
  const { against, protects, status } = orderOfRoute(state, orderId, known);
  if (status === 'requested') throw refusal('order-requested-already', { orderId });
  return requested(state, known, { ...request, against, protects, replaces: orderId });
});
