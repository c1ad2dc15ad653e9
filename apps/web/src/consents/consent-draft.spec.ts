import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '../api/answers';
import { consentOf, guardiansIn, namesOf, withdrawalOf, type Consent } from './consent-draft';

const person = (personId: string, ...capacities: string[]) => ({
  personId,
  mergedIds: [],
  descriptions: [{ capacities, recordedAt: '2026-01-01T00:00:00.000Z', words: [], closed: [] }],
});
const file = {
  persons: [person('mother', 'guardian'), person('father', 'guardian', 'perpetrator'), person('aunt', 'relative')],
} as unknown as CaseFile;

describe('a consent', () => {
  it('may name no kind of words at all', () =>
    expect(consentOf({ by: 'affected', how: 'phone' })).toEqual({ by: 'affected', how: 'phone', fieldSets: [] }));
  it('is never answered for a child by the alleged perpetrator', () =>
    expect(guardiansIn(file, '?').map(([id]) => id)).toEqual(['mother']));
  it('names who has it still', () => {
    const given = { recipients: ['a', 'b'], withdrawnFrom: ['b'] } as unknown as Consent;
    expect(namesOf(given, { a: 'Politi', b: 'Center' })).toEqual({ still: ['Politi'], noMore: ['Center'] });
  });
});

describe('a withdrawal', () => {
  it('is answered by whoever gave it', () => {
    expect(withdrawalOf({ how: 'phone', from: 'all' }, {})).toEqual({ by: 'affected', how: 'phone' });
    expect(withdrawalOf({ how: 'phone' }, { guardian: 'g' })).toEqual({ by: 'guardian', guardian: 'g', how: 'phone' });
  });
  it('is from those who are named alone', () =>
    expect(withdrawalOf({ from: 'some', recipients: ['police:1464/intake'] }, {})).toEqual({
      by: 'affected',
      recipients: ['police:1464/intake'],
    }));
});
