import { describe, expect, it } from '@jest/globals';
import { day, label, moment, numbered, size, when } from './danish';

describe('what is printed in Danish', () => {
  it('tells the time by the clocks in Denmark, summer and winter', () => {
    expect(moment('2026-01-10T17:30:00.000Z')).toBe('10. januar 2026 kl. 18.30');
    expect(moment('2026-07-10T22:30:00.000Z')).toBe('11. juli 2026 kl. 00.30');
    expect(day('2026-03-02')).toBe('2. marts 2026');
  });
  it('is as exact as what is known, and no more', () => {
    const [from, to] = ['2026-01-10T17:30:00.000Z', '2026-01-12T17:30:00.000Z'];
    expect(when(from, undefined, 'minute')).toBe('10. januar 2026 kl. 18.30');
    expect(when(from, undefined, 'day')).toBe('10. januar 2026');
    expect(when(from, to, 'about')).toBe('omkring 10. januar 2026 til 12. januar 2026');
    expect(when(from, '2026-01-10T19:00:00.000Z', 'day')).toBe('10. januar 2026');
    expect(when(from, '2026-01-12T22:59:00.000Z', 'minute')).toBe('10. januar 2026 kl. 18.30 til 12. januar 2026');
  });
  it('counts and measures as people do', () => {
    expect(numbered([])).toBeUndefined();
    expect(numbered([3])).toBe('Nr. 3');
    expect(numbered([3, 7, 12])).toBe('Nr. 3, 7 og 12');
    expect(size(0)).toBe('0 B');
    expect(size(4_230_000)).toBe('4,2 MB');
    expect(size(2_000_000_000_000)).toBe('2.000 GB');
  });
  it('names codes by their labels, and one that is newer than the list by itself', () => {
    expect(label('order-kind', 'no-contact')).toBe('Tilhold');
    expect(label('order-kind', 'something-new')).toBe('something-new');
  });
});
