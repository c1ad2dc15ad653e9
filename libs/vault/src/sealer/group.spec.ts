import { describe, expect, it } from '@jest/globals';
import { Group } from './group';

describe('what is asked for at the same time', () => {
  it('goes together, and each gets its own answer', async () => {
    const groups: number[][] = [];
    const group = new Group<number, number>(100, async (asked) => {
      groups.push([...asked]);
      return asked.map((n) => n * 2);
    });
    expect(await Promise.all([1, 2, 3].map((n) => group.ask(n)))).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('goes in groups no larger than may be, one at a time', async () => {
    let running = 0;
    const sizes: number[] = [];
    const group = new Group<number, number>(4, async (asked) => {
      expect(++running).toBe(1);
      sizes.push(asked.length);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return asked;
    });
    await Promise.all(Array.from({ length: 10 }, (_, n) => group.ask(n)));
    expect(sizes).toEqual([4, 4, 2]);
  });

  it('fails together, and what comes after does not', async () => {
    let first = true;
    const group = new Group<number, number>(10, async (asked) => {
      if (first) {
        first = false;
        throw new Error('no');
      }
      return asked;
    });
    const failed = await Promise.allSettled([group.ask(1), group.ask(2)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await group.ask(3)).toBe(3);
  });
});
