import { expect, it } from '@jest/globals';
import { wholeList } from './whole-list';

it('a list is read to its end, however many pages it has, with the version of the last', async () => {
  const count = 50;
  const read = async (after = '0') => {
    const page = Number(after) + 1;
    return { version: String(page), items: [page], ...(page < count && { next: String(page) }) };
  };
  expect(await wholeList(read)).toEqual({ version: '50', items: Array.from({ length: count }, (_, n) => n + 1) });
});
