import { describe, expect, it } from '@jest/globals';
import { CompactEncrypt, importJWK, type CompactJWEHeaderParameters, type JWK } from 'jose';
import { OwnSeal } from './own-seal';

const secret = Buffer.alloc(32, 7);
const seal = new OwnSeal(secret);
const words = 'Han ventede ved porten.';
const plain: CompactJWEHeaderParameters = { alg: 'ECDH-ES', enc: 'A256GCM' };
const sealed = async (key: JWK, header = plain) =>
  new CompactEncrypt(Buffer.from(words)).setProtectedHeader(header).encrypt(await importJWK(key, header.alg));

describe('what her page sealed', () => {
  it('opens, also after a restart', async () => {
    const [one, other] = [await sealed(seal.key), await sealed(seal.key)];
    expect(Buffer.from(await seal.opened(one)).toString()).toBe(words);
    expect(Buffer.from(await new OwnSeal(Buffer.from(secret)).opened(other)).toString()).toBe(words);
    expect(one).not.toBe(other);
    expect(one).not.toContain(Buffer.from(words).toString('base64url').slice(0, 12));
  });
  it('opens with no other secret', async () => {
    const other = new OwnSeal(Buffer.alloc(32, 8));
    expect(other.key).not.toEqual(seal.key);
    await expect(other.opened(await sealed(seal.key))).rejects.toThrow('decryption operation failed');
  });
  it('opens for nobody who has the key that everybody is shown', () =>
    expect(Object.keys(seal.key)).toEqual(['kty', 'crv', 'x', 'y']));
  it('does not open with a byte changed, cut short, or not sealed at all', async () => {
    const whole = await sealed(seal.key);
    const [header = '', key = '', nonce = '', text = '', tag = ''] = whole.split('.');
    const changed = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
    const wrong = [
      [header, key, nonce, changed(text), tag],
      [header, key, changed(nonce), text, tag],
      [header, key, nonce, text, changed(tag)],
      [header, key, nonce, text],
    ].map((parts) => parts.join('.'));
    for (const bad of [...wrong, words, ''])
      await expect(seal.opened(bad)).rejects.toThrow(/decryption operation failed|JWE/);
  });
  it.each<[CompactJWEHeaderParameters, RegExp]>([
    [{ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }, /"alg".*not allowed/],
    [{ alg: 'ECDH-ES', enc: 'A128CBC-HS256' }, /"enc".*not allowed/],
    [{ alg: 'ECDH-ES', enc: 'A256GCM', zip: 'DEF' }, /"zip"/],
  ])('opens in the one way alone: %j', async (header, why) => {
    const other = sealed(seal.key, header);
    await expect(other.then((text) => seal.opened(text))).rejects.toThrow(why);
  });
});
