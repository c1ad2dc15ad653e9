import { CompactEncrypt, importJWK, type CryptoKey, type JWK } from 'jose';

const header = { alg: 'ECDH-ES', enc: 'A256GCM' };

/** Seals for the hub alone: whoever holds the phone, and this page itself, cannot open it again. */
export class Sealing {
  private constructor(private readonly key: CryptoKey) {}

  static async for(key: JWK): Promise<Sealing> {
    return new Sealing((await importJWK(key, 'ECDH-ES')) as CryptoKey);
  }

  seal(words: object): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(words)))
      .setProtectedHeader(header)
      .encrypt(this.key);
  }
}
