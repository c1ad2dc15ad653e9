import { expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache';

it('forgets the one not used for longest', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

it('never remembers more than it may', () => {
  const cache = new BoundedCache<number, number>(100);
  for (let n = 0; n < 1_000; n++) cache.set(n, n);
  expect(cache.size).toBe(100);
});

it('forgets what it is told to', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.delete('a');
  expect(cache.get('a')).toBeUndefined();
});
