import type { Id } from '../kernel/words';

/** The ground that an order gives, from its request until its end. */
export const groundOfOrder = (orderId: Id): string => `order:${orderId}`;
/** The ground that a breach gives, until it is assessed. */
export const groundOfBreach = (breachId: Id): string => `breach:${breachId}`;

/** Which of the two a ground is, and of what; undefined for the home's and for a referral's. */
export function policeMatterOf(ground: string): { readonly kind: 'order' | 'breach'; readonly id: Id } | undefined {
  const [, kind, id = ''] = /^(order|breach):([^#]*)/.exec(ground) ?? [];
  return kind === 'order' || kind === 'breach' ? { kind, id } : undefined;
}
