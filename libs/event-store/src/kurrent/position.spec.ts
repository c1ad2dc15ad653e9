import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { comparePositions, fromPosition, parsePosition, toPosition } from './position';

const place = fc.record({ commit: fc.bigInt(0n, 2n ** 64n - 1n), prepare: fc.bigInt(0n, 2n ** 64n - 1n) });

it('is read as it was written', () => {
  fc.assert(fc.property(place, (one) => expect(fromPosition(toPosition(one))).toEqual(one)));
});

it('compares as numbers, where letters and doubles would mislead', () => {
  expect(comparePositions('9/9', '10/10')).toBe(-1);
  expect(comparePositions('9007199254740993/0', '9007199254740992/0')).toBe(1);
  expect(comparePositions('5/1', '5/2')).toBe(-1);
  expect(comparePositions('5/2', '5/2')).toBe(0);
});

it.each(['', '1', '1/', '/1', '1/2/3', '-1/1', 'a/b', ' 1/1'])('knows that "%s" is none', (text) => {
  expect(parsePosition(text)).toBeUndefined();
  expect(() => fromPosition(text)).toThrow(RangeError);
});
