import { describe, expect, it } from '@jest/globals';
import { fromLocal, toLocal } from './from-local';

describe('a time that somebody writes', () => {
  it('is meant as in Denmark, wherever the machine is', () => {
    expect(fromLocal('2026-01-05T14:05')).toBe('2026-01-05T13:05:00.000Z');
    expect(fromLocal('2026-07-05T14:05')).toBe('2026-07-05T12:05:00.000Z');
  });
  it('is right on the nights on which clocks are turned', () => {
    expect(fromLocal('2026-03-29T01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(fromLocal('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocal('2026-10-25T03:30')).toBe('2026-10-25T02:30:00.000Z');
  });
  it('comes back as it was written', () =>
    expect(toLocal(new Date(fromLocal('2026-07-05T00:05')))).toBe('2026-07-05T00:05'));
});
