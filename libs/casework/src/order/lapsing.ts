import type { Decided } from '../kernel/fact';
import type { Id } from '../kernel/words';
import { OrderRevoked } from './facts';
import { isRunning, type Order, type OrderState } from './state';

type Moment = 'decided' | 'served';

/** A provisional order lapses when the final decision is taken; any other stands until what replaces it is served. */
export function lapsing({ orders }: OrderState, replaced: Id | undefined, moment: Moment): readonly Decided[] {
  const earlier = replaced === undefined ? undefined : orders.get(replaced);
  const stage = earlier && stageOf(earlier);
  if (!earlier || !stage) return [];
  const isProvisional = earlier.kind === 'provisional-no-contact';
  if (moment === 'decided' && !isProvisional) return [];
  const reason = isProvisional ? 'final-decision' : 'replaced';
  return [OrderRevoked.of({ orderId: earlier.orderId, stage, reason, knownFrom: 'police' })];
}

/** How far it came, if it was issued and runs. */
export const stageOf = (order: Order): 'issued' | 'served' | undefined =>
  isRunning(order) && order.status !== 'requested' ? (order.status as 'issued' | 'served') : undefined;
