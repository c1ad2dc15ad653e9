import { describe, expect, it } from '@jest/globals';
import { heldThen, kindsHeld, marksOf, type KindHeld } from './held-then';

const nothing = Object.fromEntries(kindsHeld.map((kind) => [kind, []])) as unknown as Record<KindHeld, unknown[]>;
const calm = { danger: false, orderInForce: false, breachReported: false };

describe('what a unit held', () => {
  it('is counted, and what there was none of is not said', () =>
    expect(heldThen({ ...nothing, evidence: [1, 2], contacts: [1] })).toEqual([
      ['contacts', 1],
      ['evidence', 2],
    ]));
});

describe('how a case stood', () => {
  it('has nothing to overlook where nothing was', () => expect(marksOf(calm)).toEqual([]));
  it('says danger first, and until when an order held where that was known', () => {
    const marked = { ...calm, danger: true, orderInForce: true, breachReported: true, closedAt: '2026-03-01' };
    expect(marksOf(marked)).toEqual(['danger', 'order', 'breach', 'closed']);
    expect(marksOf({ ...marked, orderUntil: '2027-01-01' })).toContain('orderUntil');
    expect(marksOf({ ...marked, orderUntil: '2027-01-01' })).not.toContain('order');
  });
});
