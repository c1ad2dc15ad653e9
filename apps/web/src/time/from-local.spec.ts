import { describe, expect, it } from '@jest/globals';
import { fromLocal, isSkipped, isTwice, toLocal } from './from-local';

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
  it('is the first of both where clocks showed it twice', () => {
    expect(fromLocal('2026-10-25T02:00')).toBe('2026-10-25T00:00:00.000Z');
    expect(fromLocal('2026-10-25T02:59')).toBe('2026-10-25T00:59:00.000Z');
    expect(['01:59', '02:00', '02:59', '03:00'].map((time) => isTwice(`2026-10-25T${time}`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('was left out where clocks never showed it', () => {
    expect(['01:59', '02:00', '02:59', '03:00'].map((time) => isSkipped(`2026-03-29T${time}`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['', 'T', '2026-03-29T', 'T02:30'].map(isSkipped)).toEqual([false, false, false, false]);
  });
  it('comes back as it was written', () =>
    expect(toLocal(new Date(fromLocal('2026-07-05T00:05')))).toBe('2026-07-05T00:05'));
});
