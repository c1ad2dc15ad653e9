import { systemClock } from '@vaern/platform';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody as their agency's identity provider knows them. */
export interface Account {
  readonly id: string;
  readonly agency: string;
  readonly unit: string;
  readonly role: string;
  /** The machine that carries a person's token. */
  readonly through?: string;
}

const SECONDS = 300;
const machines = ['feed-client', 'records-client'];
const now = () => Math.floor(systemClock.now().getTime() / 1000);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** An identity provider at an address of its own, for accounts of any agency and role; machines prove their key. */
export class IdentityProvider {
  readonly audience = 'https://vaern.example';
  readonly #tokens = new Map<string, { readonly token: string; readonly until: number }>();

  private constructor(
    readonly issuer: string,
    private readonly key: CryptoKey,
    private readonly machine: { readonly key: CryptoKey; readonly jwk: JWK },
    private readonly server: Server,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    const server = createServer((request, response) => {
      const issuer = addressOf(server);
      const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const pair = await generateKeyPair('ES256');
    const machine = { key: pair.privateKey, jwk: await exportJWK(pair.publicKey) };
    return new IdentityProvider(addressOf(server), privateKey, machine, server);
  }

  /** The headers with which an account signs a request. */
  async headersFor(account: Account, request: { readonly method: string; readonly url: string }) {
    const token = await this.tokenFor(account);
    if (!machines.includes(account.role)) return { Authorization: `Bearer ${token}` };
    return { Authorization: `DPoP ${token}`, DPoP: await this.#proof(token, request) };
  }

  /** An access token, the same one while it lasts. */
  async tokenFor(account: Account): Promise<string> {
    const known = this.#tokens.get(JSON.stringify(account));
    if (known && known.until > now()) return known.token;
    const thumbprint = await calculateJwkThumbprint(this.machine.jwk);
    const bound = machines.includes(account.role) ? { cnf: { jkt: thumbprint } } : {};
    const token = await this.sign(account, bound);
    this.#tokens.set(JSON.stringify(account), { token, until: now() + SECONDS - 60 });
    return token;
  }

  /** An access token with some claims changed. */
  sign({ id, agency, unit, role, through }: Account, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const sound = { iss: this.issuer, aud: this.audience, sub: id, iat: now(), exp: now() + SECONDS };
    return new SignJWT({ ...sound, agency, unit, roles: [role], ...(through && { act: { sub: through } }), ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
      .sign(this.key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  #proof(token: string, { method, url }: { readonly method: string; readonly url: string }): Promise<string> {
    const [htu] = url.split('?');
    return new SignJWT({ jti: randomUUID(), htm: method, htu, iat: now(), ath: sha256(token) })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: this.machine.jwk })
      .sign(this.machine.key);
  }
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
