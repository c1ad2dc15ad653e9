import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';

type File = Pick<CaseFile, 'orders' | 'grounds' | 'closedAt'>;
type Order = CaseFile['orders'][number];

/** Whether another is asked for in the place of this one: it was denied, is over, is provisional, or comes to its end. */
export function isAskedAnew({ orders }: Pick<CaseFile, 'orders'>, order: Order): boolean {
  const { orderId, status, kind, endsSoon } = order;
  if (orders.some(({ life }) => life.some(({ replaces }) => replaces === orderId))) return false;
  if (status === 'issued' || status === 'served') return endsSoon || kind === 'provisional-no-contact';
  return status === 'denied' || status === 'expired' || status === 'revoked';
}

/** Whether whoever looks may ask for it: home and police, while the case is open. */
export const mayAskAnew = (file: File, order: Order, isPolice: boolean): boolean =>
  (isPolice || isHome(file)) && file.closedAt === undefined && isAskedAnew(file, order);
