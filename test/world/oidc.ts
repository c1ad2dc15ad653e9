import { systemClock, type Clock } from '@vaern/platform';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody as their agency's identity provider knows them. */
export interface Signable {
  readonly id: string;
  readonly agency: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

/** An identity provider of its own address: discovery, keys, and access tokens for whom it is asked. */
export interface Oidc {
  /** What `OIDC_ISSUER` would be. */
  readonly issuer: string;
  /** What `OIDC_AUDIENCE` would be. */
  readonly audience: string;
  tokenFor(person: Signable): Promise<string>;
  stop(): Promise<void>;
}

const SECONDS = 300;

export async function startOidc({ clock = systemClock }: { readonly clock?: Clock } = {}): Promise<Oidc> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const published: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
      '/jwks': { keys: [jwk] },
    };
    const answer = published[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const audience = 'https://vaern.example';
  return {
    issuer,
    audience,
    tokenFor: ({ id, agency, unit, roles }) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ agency, unit, roles: [...roles] })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(now + SECONDS)
        .sign(privateKey);
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
