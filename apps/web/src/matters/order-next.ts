import type { CaseFile } from '../api/answers';

type Order = Pick<CaseFile['orders'][number], 'status' | 'kind' | 'inForce'>;
export type Next = 'issue' | 'deny' | 'serve' | 'extend' | 'revoke';

/** Where an order can go from where it stands. A provisional one stands until the final decision, and is not extended. */
export function nextOf({ status, kind, inForce }: Order): readonly Next[] {
  if (status === 'requested') return ['issue', 'deny'];
  if (status === 'issued') return ['serve', 'revoke'];
  if (status !== 'served') return [];
  return inForce && kind !== 'provisional-no-contact' ? ['extend', 'revoke'] : ['revoke'];
}
