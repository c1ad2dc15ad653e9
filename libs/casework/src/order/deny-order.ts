import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsId, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { denialReason, knownFrom } from './codes';
import { OrderDenied } from './facts';
import { lapsing } from './lapsing';
import { mustBeTheirsToChange, orderOfRoute, sourceOf } from './source';
import type { Order } from './state';

/** The police do not issue what they were asked for; or the home unit no longer asks for it. */
export class DenyOrder {
  @IsId() orderId!: Id;
  @IsCode(denialReason) reason!: CodeOf<typeof denialReason>;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

export const denyOrder = decide(DenyOrder, (state, { orderId, reason, knownFrom: said }, known) => {
  mustKnow(state, known.by);
  const order = orderOfRoute(state, orderId, known);
  if (order.status === 'denied' && order.denial === reason) return [];
  if (order.status !== 'requested') throw refusal('order-decided-already');
  if (!isTakenBack(state, reason, known)) mustBeTheirsToChange(known, order);
  const source = sourceOf(known, said);
  return [OrderDenied.of({ orderId, reason, knownFrom: source }), ...finalDecision(state, order, reason)];
});

const isTakenBack = ({ intake }: CaseState, reason: DenyOrder['reason'], { by }: Known): boolean =>
  reason === 'request-withdrawn' && by.unit === intake.homeUnit;

/** A denial is the final decision that a provisional order waits for; a request taken back is none. */
const finalDecision = ({ order: orders }: CaseState, { replaces }: Order, reason: DenyOrder['reason']) =>
  reason === 'request-withdrawn' ? [] : lapsing(orders, replaces, 'decided');
