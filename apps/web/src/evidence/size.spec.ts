import { expect, it } from '@jest/globals';
import { sizeSaid } from './size';

it('a size is said in the unit that people would choose', () => {
  const said = [1, 1_023, 1_024, 2.5 * 1_024 ** 2, 2 * 1_024 ** 3].map((bytes) => sizeSaid(bytes, 'da'));
  expect(said.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['1 B', '1.023 B', '1 kB', '2,5 MB', '2 GB']);
  expect(sizeSaid(2.5 * 1_024 ** 2, 'en')).toBe('2.5 MB');
});
