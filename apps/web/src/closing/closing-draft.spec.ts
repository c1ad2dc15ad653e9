import { describe, expect, it } from '@jest/globals';
import { closureOf, missingIn } from './closing-draft';

const running = [{ id: 'danger' }, { id: 'referral' }];

describe('the closing of a case', () => {
  it('waits for an answer to each that still runs, then for the reason', () => {
    expect(missingIn({ reason: '', answered: {} }, running)).toEqual(['danger', 'referral', 'reason']);
    expect(missingIn({ reason: 'cannot-reach', answered: { danger: 'over' } }, running)).toEqual(['referral']);
    expect(missingIn({ reason: 'cannot-reach', answered: {} }, [])).toEqual([]);
  });
  it('answers what still runs, and nothing that has come to its end meanwhile', () =>
    expect(
      closureOf({ reason: 'cannot-reach', answered: { danger: 'over', action: 'over' } }, [{ id: 'danger' }]),
    ).toEqual({ reason: 'cannot-reach', answered: [{ running: 'danger', answer: 'over' }] }));
});
