import { expect, it } from '@jest/globals';
import { numberIn } from './case-number';

it('a number is read as it was copied, and nothing else is one', () => {
  expect(numberIn(' 5F8A1C3E-7B2D-4E6F-9A0C-1D2E3F4A5B6C ')).toBe('5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c');
  for (const typed of ['', '5F8A', 'Sofie Brandt Lund', '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c/x'])
    expect([typed, numberIn(typed)]).toEqual([typed, undefined]);
});
