import { describe, expect, it } from '@jest/globals';
import { assert, property, stringMatching, uint8Array } from 'fast-check';
import { Aliases } from './aliases';
import { base32, fromBase32 } from './base32';
import { denmark } from './denmark';
import { Directory } from './directory';

const country = new Directory(denmark);
const key = Buffer.alloc(32, 1);
const aliases = new Aliases(country, key);
const caseId = '6f0cf1d4-1c1f-4a0e-9d5a-0f3f6f5b7a11';
const otherCase = 'a2d9e3f0-7a52-4f4e-8c1e-2c9a7e7f9b22';

describe('an alias', () => {
  it('leads back to its unit, whichever of the country it is, in its case alone', () => {
    for (const { id } of country.units()) {
      const alias = aliases.of(caseId, id);
      expect(alias).toMatch(/^u-[a-z2-7]{26}$/);
      expect(aliases.unitBehind(caseId, alias)).toBe(id);
      expect(aliases.unitBehind(otherCase, alias)).toBeUndefined();
    }
  });
  it('leads back without a look at the others: the country is walked through once, whatever is asked', () => {
    const walks: string[] = [];
    const counted = new Aliases({ units: () => (walks.push('all'), country.units()) }, key);
    for (let n = 0; n < 1_000; n += 1) {
      const of = `case ${n}`;
      expect(counted.unitBehind(of, counted.of(of, 'municipality:0860/visitation'))).toBe(
        'municipality:0860/visitation',
      );
      expect(counted.unitBehind(of, `u-${'a'.repeat(26)}`)).toBeUndefined();
    }
    expect(walks).toEqual(['all']);
  });
  it('cannot be made up', () => {
    assert(
      property(stringMatching(/^u-[a-z2-7]{26}$/), (alias) => aliases.unitBehind(caseId, alias) === undefined),
      { numRuns: 2_000 },
    );
  });
  it('is one text, not several that mean the same', () => {
    const alias = aliases.of(caseId, 'police:1464/intake');
    const last = alias.at(-1)!;
    const others = 'abcdefghijklmnopqrstuvwxyz234567'.split('').filter((letter) => letter !== last);
    for (const letter of others) expect(aliases.unitBehind(caseId, alias.slice(0, -1) + letter)).toBeUndefined();
    expect(aliases.unitBehind(caseId, alias.toUpperCase())).toBeUndefined();
    expect(aliases.unitBehind(caseId, `${alias} `)).toBeUndefined();
  });
  it('means nothing under another key', () => {
    const others = new Aliases(country, Buffer.alloc(32, 2));
    expect(others.unitBehind(caseId, aliases.of(caseId, 'police:1464/intake'))).toBeUndefined();
  });
  it('means nobody whom this directory does not have', () => {
    const demo = new Aliases(new Directory(), key);
    expect(demo.unitBehind(caseId, aliases.of(caseId, 'municipality:0101/visitation'))).toBeUndefined();
  });
});

it('base 32 says again what was written in it', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), (bytes) => {
      expect([...fromBase32(base32(bytes, Math.ceil((bytes.length * 8) / 5) * 5))]).toEqual([...bytes]);
    }),
  );
});
