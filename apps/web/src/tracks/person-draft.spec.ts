import { describe, expect, it } from '@jest/globals';
import { blankPerson, personOf } from './person-draft';

describe('what is written of him', () => {
  it('is what was filled in alone', () =>
    expect(personOf({ ...blankPerson, identityStatus: 'unknown' })).toEqual({ identityStatus: 'unknown' }));
  it('has several numbers where several were typed', () =>
    expect(personOf({ ...blankPerson, identityStatus: 'known', phones: '00 00 12 61, 00 00 12 62 ,' })).toEqual({
      identityStatus: 'known',
      phones: ['00 00 12 61', '00 00 12 62'],
    }));
  it('has the CPR number in ten digits, and the language by its code', () => {
    const said = { ...blankPerson, identityStatus: 'known', cpr: '010180-1234', spoken: 'de', language: 'lb' };
    expect(personOf(said)).toEqual({ identityStatus: 'known', cpr: '0101801234', language: 'de' });
    expect(personOf({ ...said, spoken: 'another' })).toMatchObject({ language: 'lb' });
  });
  it('has an address where a street was typed', () => {
    expect(personOf({ ...blankPerson, town: 'Esbjerg' })).not.toHaveProperty('address');
    expect(personOf({ ...blankPerson, street: 'Vej 1', town: 'Esbjerg' })).toMatchObject({
      address: { street: 'Vej 1', town: 'Esbjerg' },
    });
  });
});
