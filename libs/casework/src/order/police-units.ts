import type { BreachState } from '../breach/state';
import type { Alias } from '../kernel/words';
import type { OrderState } from './state';

/** Every unit that was asked for an order, or given a breach to assess. */
export const policeUnitsIn = (of: { readonly order: OrderState; readonly breach: BreachState }): readonly Alias[] => [
  ...[...of.order.orders.values()].flatMap(({ request }) => request?.policeUnit ?? []),
  ...[...of.breach.breaches.values()].map(({ policeUnit }) => policeUnit),
];
