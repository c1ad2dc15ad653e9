import { describe, expect, it } from '@jest/globals';
import { assert, pre, property, string } from 'fast-check';
import { Directory } from './directory';
import { Names, NoPseudonymKey } from './names';

const directory = new Directory();
const keys = {
  aliasKey: Buffer.alloc(32, 1),
  pseudonymKeys: { 'police:1464': Buffer.alloc(32, 2), 'police:1465': Buffer.alloc(32, 3) },
};
const names = new Names(directory, keys);
const caseId = '6f0cf1d4-1c1f-4a0e-9d5a-0f3f6f5b7a11';
const otherCase = 'a2d9e3f0-7a52-4f4e-8c1e-2c9a7e7f9b22';
const officer = { agency: 'police:1464', id: 'b104882' };

describe('an alias', () => {
  it('is u- and 26 letters and digits', () => {
    expect(names.aliasOf(caseId, 'police:1464/intake')).toMatch(/^u-[a-z2-7]{26}$/);
  });
  it('is the same each time, and another in another case', () => {
    const alias = names.aliasOf(caseId, 'police:1464/intake');
    expect(new Names(directory, keys).aliasOf(caseId, 'police:1464/intake')).toBe(alias);
    expect(names.aliasOf(otherCase, 'police:1464/intake')).not.toBe(alias);
  });
  it('is another under another key', () => {
    const rekeyed = new Names(directory, { ...keys, aliasKey: Buffer.alloc(32, 9) });
    expect(rekeyed.aliasOf(caseId, 'police:1464/intake')).not.toBe(names.aliasOf(caseId, 'police:1464/intake'));
  });
  it('is not given to a unit that does not exist', () => {
    expect(names.aliasOf(caseId, 'police:1464/cellar')).toBeUndefined();
  });
  it('leads back to its unit, in its case and nowhere else', () => {
    for (const { id } of directory.units()) {
      const alias = names.aliasOf(caseId, id)!;
      expect(names.unitBehind(caseId, alias)).toBe(id);
      expect(names.unitBehind(caseId, alias)).toBe(id);
      expect(names.unitBehind(otherCase, alias)).toBeUndefined();
    }
  });
  it('tells all units of a case apart', () => {
    const aliases = directory.units().map(({ id }) => names.aliasOf(caseId, id));
    expect(new Set(aliases).size).toBe(directory.units().length);
  });
  it('leads back however few are kept in memory', () => {
    const forgetful = new Names(directory, keys, 1);
    const all = directory.units().map(({ id }) => id);
    expect([...all, ...all].map((id) => forgetful.unitBehind(caseId, names.aliasOf(caseId, id)!))).toEqual([
      ...all,
      ...all,
    ]);
  });
});

describe('a pseudonym', () => {
  it('is s- and 26 letters and digits', () => {
    expect(names.pseudonymOf(caseId, officer)).toMatch(/^s-[a-z2-7]{26}$/);
  });
  it('is the same each time, another in another case, and another at another agency', () => {
    const pseudonym = names.pseudonymOf(caseId, officer);
    expect(names.pseudonymOf(caseId, { ...officer })).toBe(pseudonym);
    expect(names.pseudonymOf(otherCase, officer)).not.toBe(pseudonym);
    expect(names.pseudonymOf(caseId, { ...officer, agency: 'police:1465' })).not.toBe(pseudonym);
  });
  it('needs the key of that agency', () => {
    expect(() => names.pseudonymOf(caseId, { ...officer, agency: 'centre:dk' })).toThrow(NoPseudonymKey);
  });
  it('differs for different people, whatever their ids look like', () => {
    assert(
      property(string(), string(), string(), string(), (caseA, a, caseB, b) => {
        pre(caseA !== caseB || a !== b);
        const of = (id: string, staff: string) => names.pseudonymOf(id, { ...officer, id: staff });
        expect(of(caseA, a)).not.toBe(of(caseB, b));
      }),
    );
  });
  it('differs where the pieces only meet in other places', () => {
    const of = (id: string, staff: string) => names.pseudonymOf(id, { ...officer, id: staff });
    expect(of('x', 'police:1464y')).not.toBe(of('xpolice:1464', 'y'));
  });
  it('is another at another agency, even if both were given the same key', () => {
    const key = Buffer.alloc(32, 7);
    const careless = new Names(directory, { ...keys, pseudonymKeys: { 'police:1464': key, 'police:1465': key } });
    const at = (agency: string) => careless.pseudonymOf(caseId, { ...officer, agency });
    expect(at('police:1464')).not.toBe(at('police:1465'));
  });
});

it('refuses short keys', () => {
  expect(() => new Names(directory, { ...keys, aliasKey: Buffer.alloc(31) })).toThrow(/32 bytes/);
  expect(() => new Names(directory, { ...keys, pseudonymKeys: { 'centre:dk': Buffer.alloc(16) } })).toThrow(/32 bytes/);
});

it('keeps no key that others can change', () => {
  const aliasKey = Buffer.alloc(32, 1);
  const own = new Names(directory, { ...keys, aliasKey });
  aliasKey.fill(0);
  expect(own.aliasOf(caseId, 'police:1464/intake')).toBe(names.aliasOf(caseId, 'police:1464/intake'));
});
