import { expect, it } from '@jest/globals';
import { gate } from '../../test/conformance/trial';
import { EventStoreBusy } from '../event-store';
import { Turnstile } from './turnstile';

it('lets so many through at a time, in order, and refuses what finds the queue full', async () => {
  const turnstile = new Turnstile({ places: 2, queue: 2 });
  const gates = [gate(), gate(), gate(), gate()];
  const begun: number[] = [];
  const pass = (n: number) =>
    turnstile.pass(async () => {
      begun.push(n);
      await gates[n]?.passed;
    });
  const passing = gates.map((_, n) => pass(n));
  await expect(pass(4)).rejects.toThrow(EventStoreBusy);
  expect(begun).toEqual([0, 1]);
  gates[1]?.open();
  await passing[1];
  expect(begun).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  await Promise.all(passing);
  await turnstile.pass(async () => void begun.push(5));
  expect(begun).toEqual([0, 1, 2, 3, 5]);
});

it('frees the place of one that failed', async () => {
  const turnstile = new Turnstile({ places: 1, queue: 1 });
  const failing = turnstile.pass(() => Promise.reject(new TypeError('no')));
  const next = turnstile.pass(async () => 'through');
  await expect(failing).rejects.toThrow(TypeError);
  expect(await next).toBe('through');
});
