import { Provider } from 'oidc-provider';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenID provider, whose accounts are whoever says so. */
export interface RealProvider {
  readonly issuer: string;
  readonly audience: string;
  /** Accounts that are let in; another's refresh token is refused from then on. */
  readonly accounts: Set<string>;
  stop(): Promise<void>;
}

const claims = {
  agency: 'municipality:0561',
  unit: 'municipality:0561/visitation',
  roles: ['visitator'],
};

/** @param callback where its one client is sent back to */
export async function startProvider(callback: string): Promise<RealProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const audience = 'https://vaern.example';
  const accounts = new Set(['mette']);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'vaern',
        client_secret: 'a-secret-of-the-test-that-is-long-enough',
        redirect_uris: [callback],
        post_logout_redirect_uris: [new URL('/', callback).href],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        scope: 'openid offline_access',
      },
    ],
    findAccount: (_, id) =>
      accounts.has(id) ? { accountId: id, claims: () => ({ sub: id, name: 'Mette Højbjerg' }) } : undefined,
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'name'] },
    extraTokenClaims: () => claims,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    scopes: ['openid', 'offline_access'],
    ttl: { AccessToken: 300, IdToken: 300, RefreshToken: 3600, Grant: 3600, Session: 3600, Interaction: 300 },
    cookies: { keys: ['one key of the test'] },
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: 300,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => true,
      },
    },
    loadExistingGrant: async (context) => {
      const { session, provider: own } = context.oidc;
      const known = session?.grantIdFor('vaern');
      if (known) return own.Grant.find(known);
      const grant = new own.Grant({ clientId: 'vaern', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid offline_access');
      grant.addResourceScope(audience, '');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    audience,
    accounts,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
