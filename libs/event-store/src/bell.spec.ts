import { expect, it } from '@jest/globals';
import { Bell } from './bell';

const never = new AbortController().signal;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('wakes everyone who waits', async () => {
  const bell = new Bell();
  const woken = Promise.all([bell.after(0, Infinity, never), bell.after(0, Infinity, never)]);
  bell.ring();
  await expect(woken).resolves.toHaveLength(2);
});

it('is not missed by who looked before it rang and waits after', async () => {
  const bell = new Bell();
  const heard = bell.rung;
  bell.ring();
  await expect(bell.after(heard, Infinity, never)).resolves.toBeUndefined();
});

it('leaves asleep who heard it already', async () => {
  const bell = new Bell();
  bell.ring();
  let woken = false;
  const waiting = bell.after(bell.rung, Infinity, never).then(() => (woken = true));
  await pause(20);
  expect(woken).toBe(false);
  bell.ring();
  await waiting;
});

it('lets sleep no longer than asked, and no longer than wanted', async () => {
  const bell = new Bell();
  const ending = new AbortController();
  await bell.after(0, 5, never);
  const waiting = bell.after(0, Infinity, ending.signal);
  ending.abort();
  await waiting;
  await bell.after(0, Infinity, ending.signal);
});
