import { expect, it } from '@jest/globals';
import { EventStoreUnavailable } from './event-store';
import { patiently } from './patience';

const never = new AbortController().signal;

/** Fails so many times, then answers how often it was asked. */
const failing = (times: number, error: Error = new EventStoreUnavailable('down')) => {
  let asked = 0;
  return async () => {
    if (++asked <= times) throw error;
    return asked;
  };
};

it('tries again while the store is unavailable', async () => {
  expect(await patiently(failing(2), [1, 1], never)).toBe(3);
});

it('gives up when patience is used up', async () => {
  await expect(patiently(failing(3), [1, 1], never)).rejects.toThrow(EventStoreUnavailable);
});

it('does not try again what is no matter of patience', async () => {
  await expect(patiently(failing(1, new RangeError('wrong')), [1, 1], never)).rejects.toThrow(RangeError);
});

it('neither answers nor throws once it is not wanted any more', async () => {
  const ending = new AbortController();
  const waiting = patiently(failing(1), [60_000], ending.signal);
  ending.abort();
  expect(await waiting).toBeUndefined();
});
