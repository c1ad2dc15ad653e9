import { describe, expect, it } from '@jest/globals';
import { isAway, stoodInFor, type Nudged } from './nudged';

const at = new Date('2026-03-02T10:00:00Z');
const person = (id: string, deputy?: string): Nudged => ({
  actor: { id, agency: 'police:1464', unit: 'police:1464/intake', role: 'case-officer', roles: ['case-officer'] },
  address: `${id}@politi.example`,
  ...(deputy !== undefined && { deputy }),
  known: [],
  seenAt: at,
  tries: 0,
  notBefore: at,
});

describe('a deputy', () => {
  it('stands in for those who named them, and for nobody else', () => {
    const all = [person('ole', 'mia'), person('bo', 'ole'), person('mia')];
    expect(stoodInFor({ id: 'mia' }, all).map(({ id }) => id)).toEqual(['ole']);
    expect(stoodInFor({ id: 'bo' }, all)).toEqual([]);
  });
  it('does not stand in for themself', () => expect(stoodInFor({ id: 'ole' }, [person('ole', 'ole')])).toEqual([]));
});

describe('somebody who is away', () => {
  it('is so until the day they named, that day included', () => {
    expect(isAway({ awayUntil: '2026-07-24' }, '2026-07-24')).toBe(true);
    expect(isAway({ awayUntil: '2026-07-24' }, '2026-07-25')).toBe(false);
  });
  it('said so', () => expect(isAway({}, '2026-07-24')).toBe(false));
});
