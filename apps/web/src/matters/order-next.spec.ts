import { describe, expect, it } from '@jest/globals';
import { nextOf } from './order-next';

const order = { status: 'served', kind: 'no-contact', inForce: true } as const;

describe('what the police do next about an order', () => {
  it.each([
    ['requested', ['issue', 'deny']],
    ['issued', ['serve', 'revoke']],
    ['served', ['extend', 'revoke']],
    ['denied', []],
    ['expired', []],
    ['revoked', []],
    ['known', []],
  ] as const)('that is %s', (status, next) => expect(nextOf({ ...order, status })).toEqual(next));
  it('is to extend nothing that is over, or that waits for the final decision', () => {
    expect(nextOf({ ...order, inForce: false })).toEqual(['revoke']);
    expect(nextOf({ ...order, kind: 'provisional-no-contact' })).toEqual(['revoke']);
  });
});
