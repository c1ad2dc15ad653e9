import { expect, it } from '@jest/globals';
import { listOf, textOf } from './person';

it('what somebody wrote does not turn around what stands after it', () => {
  expect(textOf('Kim\u202e kæbnetS')).toBe('Kim kæbnetS');
  expect(listOf(['\u2066a\u2069', 1])).toEqual(['a', '1']);
});
it('what is no text is none', () => expect([textOf(1), listOf('a')]).toEqual([undefined, []]));
