import { expect, it } from '@jest/globals';
import { base32 } from './base32';

it.each([
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('writes %s as RFC 4648 does', (text, written) => {
  expect(base32(Buffer.from(text), written.length * 5)).toBe(written);
});
