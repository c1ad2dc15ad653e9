import { describe, expect, it } from '@jest/globals';
import { adviceCatalogue } from '@vaern/casework';
import { checksumOf } from '../checksum';
import { guidancePackage, packageContents } from './package';

describe('the guidance package', () => {
  it('has another version whenever its contents are others', () => {
    const { version, checksum } = guidancePackage;
    expect({ version, checksum }).toEqual({
      version: '1.0.0',
      checksum: 'a6e15768f8c1d89b3c122c8887a096f0e5e047fa6ee4157ca78fda91b431364f',
    });
  });
  it('has the checksum of its contents', () => expect(guidancePackage.checksum).toBe(checksumOf(packageContents)));
  it('has every version of all advice, the harmful with the reason', () => {
    expect(packageContents.advice).toHaveLength(adviceCatalogue.length);
    const harmful = packageContents.advice.filter(({ kind }) => kind === 'harmful');
    expect(harmful.filter(({ because }) => !because?.da || !because.en)).toEqual([]);
  });
  it('says what its codes mean', () => {
    const said = Object.fromEntries(packageContents.codes.map(({ name, labels }) => [name, Object.keys(labels)]));
    const used = packageContents.advice.flatMap(({ sources, against = [] }) => [...sources, ...against]);
    expect(said['advice-source']).toEqual(expect.arrayContaining(used));
    expect(Object.values(said).filter((codes) => codes.length < 2)).toEqual([]);
  });
});
