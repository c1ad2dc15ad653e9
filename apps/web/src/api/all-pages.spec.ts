import { expect, it } from '@jest/globals';
import { allPages } from './all-pages';

it('a list is fetched page by page, to its end', async () => {
  const asked: unknown[] = [];
  const pages: Readonly<Record<string, { items: number[]; next?: string }>> = {
    first: { items: [1, 2], next: 'b' },
    b: { items: [3], next: 'c' },
    c: { items: [4] },
  };
  const lines = await allPages(async (after) => {
    asked.push(after);
    return pages[after ?? 'first'] ?? { items: [] };
  });
  expect([lines, asked]).toEqual([
    [1, 2, 3, 4],
    [undefined, 'b', 'c'],
  ]);
});

it('one that never ends is not fetched for ever', async () => {
  let fetched = 0;
  await allPages(async () => ({ items: [(fetched += 1)], next: 'more' }));
  expect(fetched).toBe(20);
});
