import type { DemoPerson } from '@vaern/directory';
import type { Chance, Clock, DemoMark } from '@vaern/platform';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { Buckets, type Bucket } from '../limits/buckets';
import { TooManyRequests } from '../problems/errors';
import type { Issuer } from '../sign-in/issuer';

const ISSUER = 'urn:vaern:demo-identity';
const KEY_ID = 'demo';
const AUDIENCE = 'urn:vaern:demo';
/** Seconds. */
const LIFETIME = 3600;
/** For all together: it is one machine that asks. */
const turns: Bucket = { burst: 120, perMinute: 120 };

export interface DemoIdentityOptions {
  /** Proof that the database is a demo: without it there is no such sign-in. */
  readonly mark: DemoMark;
  readonly people: readonly DemoPerson[];
  readonly clock: Clock;
  readonly chance: Chance;
}

/** Signs in the demo people: a key made when it starts, tokens checked like any other's. */
export class DemoIdentity {
  readonly #turns: Buckets;

  private constructor(
    private readonly options: DemoIdentityOptions,
    private readonly keys: { readonly signs: CryptoKey; readonly checks: CryptoKey },
    /** To be trusted besides, or instead of, a real identity provider. */
    readonly issuer: Issuer,
  ) {
    this.#turns = new Buckets(options.clock, turns);
  }

  static async start(options: DemoIdentityOptions): Promise<DemoIdentity> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    return new DemoIdentity(
      options,
      { signs: privateKey, checks: publicKey },
      {
        issuer: ISSUER,
        audience: AUDIENCE,
        keys: async () => publicKey,
        algorithms: ['EdDSA'],
        maxAge: LIFETIME,
        unboundMachines: true,
      },
    );
  }

  get people(): readonly DemoPerson[] {
    return this.options.people;
  }

  /** For each that asks for a token, whoever it is for. @throws TooManyRequests */
  takeTurn(): void {
    const wait = this.#turns.take('');
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /** An access token for a demo person, bound to a key if its thumbprint is given. Undefined: nobody is called that. */
  async tokenFor(user: string, thumbprint?: string): Promise<DemoToken | undefined> {
    const person = this.people.find((one) => one.user === user);
    if (!person) return undefined;
    const now = Math.floor(this.options.clock.now().getTime() / 1000);
    const { id, agency, unit, roles } = person;
    const token = await new SignJWT({ agency, unit, roles, ...(thumbprint && { cnf: { jkt: thumbprint } }) })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(id)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME)
      .setJti(this.options.chance.id())
      .sign(this.keys.signs);
    return { access_token: token, token_type: thumbprint ? 'DPoP' : 'Bearer', expires_in: LIFETIME };
  }

  /** Who a demo person is, for the client that asked (OpenID Connect). Undefined: nobody is called that. */
  async idTokenFor(user: string, client: string, nonce: string): Promise<string | undefined> {
    const person = this.people.find((one) => one.user === user);
    const now = Math.floor(this.options.clock.now().getTime() / 1000);
    return (
      person &&
      new SignJWT({ nonce, name: person.name })
        .setProtectedHeader({ alg: 'EdDSA', kid: KEY_ID })
        .setIssuer(ISSUER)
        .setAudience(client)
        .setSubject(person.id)
        .setIssuedAt(now)
        .setExpirationTime(now + LIFETIME)
        .sign(this.keys.signs)
    );
  }

  /** The open half of its key, as a provider publishes it. */
  async publicKey(): Promise<JWK> {
    return { ...(await exportJWK(this.keys.checks)), kid: KEY_ID, alg: 'EdDSA', use: 'sig' };
  }
}

export interface DemoToken {
  readonly access_token: string;
  readonly token_type: 'Bearer' | 'DPoP';
  /** Seconds. */
  readonly expires_in: number;
}
