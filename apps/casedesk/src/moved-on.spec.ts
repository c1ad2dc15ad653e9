import { describe, expect, it } from '@jest/globals';
import { CaseMovedOn } from '@vaern/case-desk';
import { refusal } from '@vaern/casework';
import { movedOn } from './moved-on';

describe('whoever has seen an older version', () => {
  it('is told who was first', () => {
    const taken = refusal('referral-taken', { by: 's-1' });
    expect(
      movedOn(() => {
        throw taken;
      }),
    ).toBe(taken);
  });

  it.each([
    ['it could be done', () => []],
    [
      'it cannot be done for another reason',
      () => {
        throw refusal('coordination-first');
      },
    ],
  ])('is told to look again, where %s', (_, decide) => expect(movedOn(decide)).toBeInstanceOf(CaseMovedOn));
});
