import type { BreachState } from '../breach/state';
import type { Alias } from '../kernel/words';
import type { OrderState } from './state';

interface Held {
  readonly order: OrderState;
  readonly breach: BreachState;
}

/** Every unit that was asked for an order, or given a breach to assess. */
export const policeUnitsIn = ({ order, breach }: Held): readonly Alias[] => [
  ...[...order.orders.values()].flatMap(({ request }) => request?.policeUnit ?? []),
  ...[...breach.breaches.values()].map(({ policeUnit }) => policeUnit),
];
