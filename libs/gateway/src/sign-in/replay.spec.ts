import { expect, it } from '@jest/globals';
import { UsedOnce } from './replay';

it('takes each once, while it could be used again', () => {
  const used = new UsedOnce();
  expect(used.take('a', 0, 100)).toBe(true);
  expect(used.take('a', 100, 200)).toBe(false);
  expect(used.take('b', 100, 200)).toBe(true);
});
it('takes it again once it could not be used anyway', () => {
  const used = new UsedOnce();
  used.take('a', 0, 100);
  expect(used.take('a', 101, 200)).toBe(true);
});
it('forgets what has passed before it refuses for want of room', () => {
  const used = new UsedOnce(2);
  used.take('a', 0, 100);
  used.take('b', 0, 100);
  expect(used.take('c', 50, 150)).toBe(false);
  expect(used.take('c', 101, 200)).toBe(true);
});
