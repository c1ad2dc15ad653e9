import { describe, expect, it } from '@jest/globals';
import { denmark } from './denmark';
import { Directory } from './directory';
import { NotServable, takingPart } from './taking-part';

const served = new Directory(takingPart(denmark, ['municipality:0101', 'municipality:0561', 'police:1464']));

describe('who is served', () => {
  it('are those who are named, with their units', () => {
    expect(served.agencies().map(({ id }) => id)).toEqual(['municipality:0101', 'municipality:0561', 'police:1464']);
    expect(served.units()).toHaveLength(7 + 7 + 4);
  });
  it('have roles, and nobody else has', () => {
    expect(new Set(served.roleRecipients().map(({ agency }) => agency))).toEqual(
      new Set(['municipality:0101', 'municipality:0561', 'police:1464']),
    );
  });
  it('others have no unit that anything could be sent to', () => {
    expect(served.unit('police:1470/intake')).toBeUndefined();
    expect(served.recipients().some(({ agency }) => agency === 'centre:dk')).toBe(false);
  });
  it('a district is suggested where both are served', () => {
    expect(served.suggestedDistrict('municipality:0561', '2026-11-20')).toBe('police:1464');
    expect(served.suggestedDistrict('municipality:0101', '2026-11-20')).toBeUndefined();
  });
  it('is nobody that the country does not have', () => {
    expect(() => takingPart(denmark, ['municipality:0561', 'municipality:9999'])).toThrow(NotServable);
  });
});
