import { expect, it } from '@jest/globals';
import { numbersTyped } from './numbers-typed';

const [one, other] = ['5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c', '6f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c'] as const;

it('nobody is forgotten by a number that was mistyped', () => {
  expect(numbersTyped(`${one}\n ${other} \n\n${one}`)).toEqual([one, other]);
  for (const typed of ['', `${one}\n5F8A`, 'Sofie']) expect([typed, numbersTyped(typed)]).toEqual([typed, undefined]);
});
