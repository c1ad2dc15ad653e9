import { approachUrgency } from '../approach/codes';
import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsId, IsInstant, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { knownFrom } from './codes';
import { lapsing } from './lapsing';
import { approachesByService, served } from './serving';
import { isCloser, orderOfRoute, sourceOf } from './source';
import { isRunning, type Order } from './state';

/** He has been told of it: from now on it is in force. */
export class ServeOrder {
  @IsId() orderId!: Id;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
  /** Needed from the police who did not try to warn her first. */
  @Optional() @IsCode(approachUrgency) urgencyReason?: CodeOf<typeof approachUrgency>;
}

export const serveOrder = decide(ServeOrder, (state, intent, known) => {
  const { orderId, at: said, knownFrom: from, urgencyReason } = intent;
  mustKnow(state, known.by);
  const order = orderOfRoute(state, orderId, known);
  const source = sourceOf(known, from);
  const at = said ?? known.now;
  if (isSame(order, said) && !isCloser(known, order.service)) return [];
  mustBeToServe(known, order);
  happened(known.now, at);
  return [
    served({ ...order, from: order.issue?.from }, { at, knownFrom: source, day: known.dayOf(at), urgencyReason }),
    ...lapsing(state.order, order.replaces, 'served'),
    ...approachesByService(state, { person: order.against, at, urgencyReason }, known),
  ];
});

const isSame = ({ status, service }: Order, at: Instant | undefined): boolean =>
  status === 'served' && (at === undefined || service?.at === at);

function mustBeToServe(known: Known, order: Order): void {
  if (!isRunning(order)) throw refusal('order-over');
  if (order.status === 'requested') throw refusal('order-not-issued');
  if (order.status === 'served' && !isCloser(known, order.service)) throw refusal('order-served-already');
}
