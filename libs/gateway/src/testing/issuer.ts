import type { Clock } from '@vaern/platform';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { algorithms, MAX_AGE, type Issuer } from '../sign-in/issuer';

export const ISSUER = 'https://login.example';
export const AUDIENCE = 'https://vaern.example';

/** An identity provider whose every mistake can be made on purpose. */
export class TestIssuer {
  private constructor(
    private readonly clock: Clock,
    readonly key: CryptoKey,
    readonly open: CryptoKey,
    private readonly keys: Issuer['keys'],
  ) {}

  static async make(clock: Clock): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    return new TestIssuer(clock, privateKey, publicKey, createLocalJWKSet({ keys: [jwk] }));
  }

  /** How the gateway trusts it. */
  trusted(more: Partial<Issuer> = {}): Issuer {
    return { issuer: ISSUER, audience: AUDIENCE, keys: this.keys, algorithms, maxAge: MAX_AGE, ...more };
  }

  now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  /** The claims of a sound token, with some changed; `undefined` leaves one out. */
  claims(more: Record<string, unknown> = {}): Record<string, unknown> {
    const now = this.now();
    const sound = {
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'officer-7',
      iat: now,
      exp: now + MAX_AGE,
      agency: 'police:1464',
      unit: 'police:1464/intake',
      roles: ['case-officer'],
    };
    return Object.fromEntries(Object.entries({ ...sound, ...more }).filter(([, value]) => value !== undefined));
  }

  token(
    more: Record<string, unknown> = {},
    header: Partial<JWTHeaderParameters> = {},
    key: CryptoKey | Uint8Array = this.key,
  ): Promise<string> {
    const whole = { alg: 'ES256', typ: 'at+jwt', kid: 'one', ...header };
    const sound = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
    return new SignJWT(this.claims(more)).setProtectedHeader(sound as JWTHeaderParameters).sign(key);
  }
}
