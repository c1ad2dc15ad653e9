import { expect, it } from '@jest/globals';
import { SetClock, systemClock } from './clock';

it('a set clock stands still until it is set or moved', () => {
  const clock = new SetClock('2026-11-20T12:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2026-11-20T12:00:00.000Z');
  clock.forward(1_500);
  expect(clock.now().toISOString()).toBe('2026-11-20T12:00:01.500Z');
  clock.set('2027-01-01T00:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z');
});

it('nobody moves a clock by changing the moment it gave', () => {
  const clock = new SetClock('2026-11-20T12:00:00.000Z');
  clock.now().setFullYear(1999);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

it('the system’s clock goes', async () => {
  const before = systemClock.now().getTime();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(systemClock.now().getTime()).toBeGreaterThan(before);
});
