import { describe, expect, it } from '@jest/globals';
import { Refused, type Problem } from './answers';
import { wrongIn } from './wrong-in';

const refused = (...pointers: readonly string[]) =>
  new Refused({ errors: pointers.map((pointer) => ({ pointer, detail: `wrong: ${pointer}` })) } as Problem);

describe('what the hub finds wrong', () => {
  it('is said at the field of that name, wherever in the body it stands', () => {
    const error = refused('#/cpr', '#/address/postcode', '#/phones/2', '#/persons/0/name');
    expect(['cpr', 'postcode', 'phones', 'name'].map((field) => wrongIn(error, field))).toEqual([
      'wrong: #/cpr',
      'wrong: #/address/postcode',
      'wrong: #/phones/2',
      'wrong: #/persons/0/name',
    ]);
  });
  it('is said at no other field', () => {
    expect(wrongIn(refused('#/cpr'), 'born')).toBeUndefined();
    expect(wrongIn(refused('#/address/town'), 'address')).toBeUndefined();
  });
  it('is nothing where the whole was refused, or the line broke', () => {
    expect(wrongIn(refused(), 'cpr')).toBeUndefined();
    expect(wrongIn(new Refused(undefined), 'cpr')).toBeUndefined();
    expect(wrongIn(new Error('cpr'), 'cpr')).toBeUndefined();
  });
});
