import { describe, expect, it } from '@jest/globals';
import type { Reading } from '@vaern/vault';
import { openedAt, readingsOf } from './readings';

const unit = 'police:1464/intake';
const person = 'p-1';
const reading = (n: number, more: Partial<Reading> = {}) =>
  ({
    id: String(n),
    at: new Date(Date.UTC(2026, 2, 1) + Math.floor(n / 3) * 1_000).toISOString(),
    recipient: unit,
    persons: [person],
    classesOpened: ['identity'],
    ...more,
  }) as Reading;
const row = {
  recipient: unit,
  toldAt: '2026-03-01T00:00:02.000Z',
  parts: [{ id: 'x', class: 'identity', person }],
} as const;

describe('the readings of a case', () => {
  it('are all of them, however many there are, and each once', async () => {
    const there = Array.from({ length: 25 }, (_, n) => reading(n)).toReversed();
    const log = {
      ofCase: async (_agency: string, _caseId: string, before: Date) =>
        there.filter(({ at }) => new Date(at) < before).slice(0, 10),
    };
    expect(await readingsOf(log, 'police:1464', 'c')).toEqual(there);
    const before = new Date(reading(15).at);
    expect(await readingsOf(log, 'police:1464', 'c', before)).toEqual(there.slice(-15));
  });
});

describe('a disclosure was opened', () => {
  const among = (...readings: readonly Reading[]) => openedAt(readings, row).openedAt;
  it('when its recipient first opened any of it', () =>
    expect(among(reading(30), reading(12), reading(9))).toBe(reading(9).at));
  it('not before it was told', () => expect(among(reading(1))).toBeUndefined());
  it('by no other unit, of no other person, in no other class', () => {
    expect(among(reading(9, { recipient: 'police:1464/other' }))).toBeUndefined();
    expect(among(reading(9, { persons: ['p-2'] }))).toBeUndefined();
    expect(among(reading(9, { classesOpened: ['address'] }))).toBeUndefined();
  });
});
