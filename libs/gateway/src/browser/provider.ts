import * as oidc from 'openid-client';
import { SignInUnavailable } from '../problems/errors';

/** What is known of the provider for a hub that browsers reach at some address. */
export interface KnownProvider {
  readonly metadata: oidc.ServerMetadata;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly fetch?: oidc.CustomFetch;
}

/** Whom the sign-in of people is left to. */
export interface Provider {
  readonly scope: string;
  /** Whom the access token is for (RFC 8707). */
  readonly resource?: string;
  /** @throws SignInUnavailable */
  known(address: string): Promise<KnownProvider>;
}

export interface OidcClient {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** A provider that publishes what it can (OpenID Connect Discovery), asked when somebody first signs in. */
export function oidcProvider({ issuer, audience, clientId, clientSecret }: OidcClient): Provider {
  const execute = issuer.startsWith('https:') ? [] : [oidc.allowInsecureRequests];
  let asked: Promise<oidc.ServerMetadata> | undefined;
  const ask = async () => {
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, { execute, timeout: 5 });
    return found.serverMetadata();
  };
  return {
    scope: 'openid offline_access',
    resource: audience,
    known: async () => {
      asked ??= ask();
      const metadata = await asked.catch((error: unknown) => {
        asked = undefined;
        throw new SignInUnavailable(error);
      });
      return { metadata, clientId, ...(clientSecret !== undefined && { clientSecret }) };
    },
  };
}
