import type { CaseState } from '../case';
import type { Alias } from '../kernel/words';

/** Every unit that was asked for an order, or given a breach to assess. */
export const policeUnitsIn = ({ order, breach }: Pick<CaseState, 'order' | 'breach'>): readonly Alias[] => [
  ...[...order.orders.values()].flatMap(({ request }) => request?.policeUnit ?? []),
  ...[...breach.breaches.values()].map(({ policeUnit }) => policeUnit),
];
