import type { StoredFact } from '@vaern/casework';
import { isHomeGround, originOf } from '@vaern/disclosure';

/** What opened a ground: nothing but its kind, and of a referral what it was for. */
export interface Opening {
  readonly kind: 'home' | 'referral' | 'involvement' | 'order' | 'breach';
  readonly purpose?: string;
}

const named: Readonly<Record<string, readonly [kind: Opening['kind'], id: string]>> = {
  ReferralSent: ['referral', 'referralId'],
  FamilyUnitInformed: ['involvement', 'involvementId'],
  OrderRequested: ['order', 'orderId'],
  OrderIssued: ['order', 'orderId'],
  BreachReported: ['breach', 'breachId'],
};

/** By what each ground of a case was opened. */
export function openingsIn(facts: readonly StoredFact[]): (ground: string) => Opening {
  const openings = new Map<unknown, Opening>();
  for (const { type, plain } of facts) {
    const [kind, id = ''] = named[type] ?? [];
    if (kind === undefined || openings.has(plain[id])) continue;
    openings.set(plain[id], { kind, ...(typeof plain.purpose === 'string' && { purpose: plain.purpose }) });
  }
  return (ground) => (isHomeGround(ground) ? { kind: 'home' } : (openings.get(originOf(ground)) ?? { kind: 'home' }));
}
