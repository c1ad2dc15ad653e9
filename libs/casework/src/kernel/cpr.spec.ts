import { describe, expect, it } from '@jest/globals';
import { birthdayOf } from './cpr';

describe('a CPR number states a birthday', () => {
  it.each([
    ['0101570001', '1957-01-01'],
    ['0101993999', '1999-01-01'],
    ['0101364000', '2036-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101585000', '1858-01-01'],
    ['0101578001', '2057-01-01'],
    ['0101998999', '1899-01-01'],
    ['0101369000', '2036-01-01'],
    ['0101379000', '1937-01-01'],
    ['2902004000', '2000-02-29'],
    ['2902205000', '2020-02-29'],
  ])('%s: %s', (cpr, day) => expect(birthdayOf(cpr)).toBe(day));

  it('whatever modulus 11 says', () => {
    const withCheckDigits = Array.from({ length: 10 }, (_, digit) => birthdayOf(`010157000${digit}`));
    expect(new Set(withCheckDigits)).toEqual(new Set(['1957-01-01']));
  });

  it.each(['3002570001', '2902000001', '3113570001', '0013570001', '0100570001', '0001570001', '2902995000'])(
    '%s states a day that never was',
    (cpr) => expect(birthdayOf(cpr)).toBeUndefined(),
  );
  it.each(['010157-0001', '01015700011', '010157000', '010157000a', '', '٠١٠١٥٧٠٠٠١'])('%p is no CPR number', (cpr) =>
    expect(birthdayOf(cpr)).toBeUndefined(),
  );
});
