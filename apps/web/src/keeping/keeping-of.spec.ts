import { describe, expect, it } from '@jest/globals';
import { keepingOf } from './keeping-of';

const item = (type: string, codes: object, occurredAt = '2026-03-03T10:00:00.000Z') => ({
  type,
  occurredAt,
  codes: codes as Record<string, unknown>,
});
const asked = (forgettingId: string) =>
  item('ForgettingRequested', { forgettingId, persons: ['p', 'q'], reason: 'retention-over' });
const placed = (holdId: string) => item('LegalHoldPlaced', { holdId, why: 'court-case' });

describe('a forgetting', () => {
  it('waits until it was approved or cancelled', () => {
    const later = '2026-03-04T10:00:00.000Z';
    const { forgettings } = keepingOf([
      asked('a'),
      asked('b'),
      item('ForgettingApproved', { forgettingId: 'b' }, later),
      asked('c'),
      item('ForgettingCancelled', { forgettingId: 'c' }, later),
      item('CaseClosed', { forgettingId: 'a' }),
    ]);
    expect(forgettings.map(({ forgettingId, ended }) => [forgettingId, ended?.how])).toEqual([
      ['a', undefined],
      ['b', 'approved'],
      ['c', 'cancelled'],
    ]);
    expect(forgettings[0]).toMatchObject({ persons: ['p', 'q'], reason: 'retention-over' });
  });
});

describe('a hold', () => {
  it('stands until it was lifted', () =>
    expect(keepingOf([placed('a'), placed('b'), item('LegalHoldLifted', { holdId: 'a' })]).holds).toEqual([
      { holdId: 'b', why: 'court-case', at: '2026-03-03T10:00:00.000Z' },
    ]));
});
