import { useOrderStanding, type Order } from '../cases/orders';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { dossierWords } from './dossier.words';

/** The orders that may be broken, to choose from: what was only asked for, or denied, never held. */
export function useBreakable(): (orders: readonly Order[]) => readonly (readonly [string, string])[] {
  const { orderStands } = useWords(dossierWords);
  const labels = useLabels();
  const standing = useOrderStanding();
  return (orders) =>
    orders
      .filter(({ status }) => status !== 'requested' && status !== 'denied')
      .map((order) => {
        const said = { kind: labels.code('order-kind', order.kind), standing: standing(order) };
        return [order.orderId, filled(orderStands, said)];
      });
}
