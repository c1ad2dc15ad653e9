import { describe, expect, it } from '@jest/globals';
import { isAskedAnew, mayAskAnew } from './asked-anew';

type Order = Parameters<typeof isAskedAnew>[1];
const order = (more: Partial<Order>): Order =>
  ({ orderId: 'o', status: 'served', kind: 'no-contact', endsSoon: false, life: [], ...more }) as Order;
const asked = (more: Partial<Order>, others: readonly Order[] = []) => {
  const one = order(more);
  return isAskedAnew({ orders: [one, ...others] }, one);
};

describe('an order in the place of another', () => {
  it('is asked for when that one was denied or is over', () => {
    for (const status of ['denied', 'expired', 'revoked'] as const) expect(asked({ status })).toBe(true);
    expect(asked({ status: 'requested' })).toBe(false);
    expect(asked({ status: 'known' })).toBe(false);
  });
  it('is asked for while that one stands only if it ends soon, or waits for the final decision', () => {
    expect(asked({})).toBe(false);
    expect(asked({ endsSoon: true })).toBe(true);
    expect(asked({ status: 'issued', kind: 'provisional-no-contact' })).toBe(true);
  });
  it('is asked for once', () => {
    const next = order({ orderId: 'n', life: [{ replaces: 'o' } as Order['life'][number]] });
    expect(asked({ status: 'denied' }, [next])).toBe(false);
  });
  it('is asked for by home and police, while the case is open', () => {
    const denied = order({ status: 'denied' });
    const elsewhere = { orders: [denied], grounds: {} };
    const home = { ...elsewhere, grounds: { home: { basis: 'home', status: 'open' as const } } };
    expect(mayAskAnew(home, denied, false)).toBe(true);
    expect(mayAskAnew(elsewhere, denied, true)).toBe(true);
    expect(mayAskAnew(elsewhere, denied, false)).toBe(false);
    expect(mayAskAnew({ ...home, closedAt: '2026-03-01T00:00:00.000Z' }, denied, false)).toBe(false);
    expect(mayAskAnew(home, order({}), false)).toBe(false);
  });
});
