import { decide } from '../case';
import { IsId, IsIds, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeInvolved, OrderRequest, requested } from './request';
import { protectedBy } from './terms';

/** The police are asked to decide. */
export class RequestOrder extends OrderRequest {
  @IsId() against!: Id;
  /** The affected person without it. */
  @Optional() @IsIds({ min: 1 }) protects?: Id[];
}

export const requestOrder = decide(RequestOrder, (state, { against, protects, ...request }, known) => {
  mustBeInvolved(state, known);
  return requested(state, known, { ...request, against, protects: protectedBy(state.intake, protects) });
});
