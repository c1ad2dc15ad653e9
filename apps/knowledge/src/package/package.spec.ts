import { describe, expect, it } from '@jest/globals';
import { adviceCatalogue } from '@vaern/casework';
import { checksumOf } from '../checksum';
import { guidancePackage, packageContents } from './package';

describe('the guidance package', () => {
  it('has another version whenever its contents are others', () => {
    const { version, checksum } = guidancePackage;
    expect({ version, checksum }).toEqual({
      version: '1.0.1',
      checksum: 'b51d877f415740923d181a3a4270f3cc695d483480d1a239da6e9e571cb9c521',
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
