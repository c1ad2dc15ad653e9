import { systemClock, type Chance, type Clock } from '@vaern/platform';
import * as oidc from 'openid-client';
import { NotSignedIn, SignInUnavailable } from '../problems/errors';
import type { Provider } from './provider';

/** What the browser keeps, sealed, while it is away at the provider. */
export interface Leaving {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where it wanted to go: a path of ours. */
  readonly to: string;
}

/** What the provider gives for a code, or for a refresh token. */
export interface Granted {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  readonly name?: string;
}

/** Our side of the code flow with PKCE. `address`: where the browser reaches this hub. */
export class RelyingParty {
  constructor(
    private readonly provider: Provider,
    private readonly ports: { readonly clock: Clock; readonly chance: Chance },
  ) {}

  /** Where to send the browser. @throws SignInUnavailable */
  async begin(address: string, to: string): Promise<{ readonly at: URL; readonly leaving: Leaving }> {
    const config = await this.#config(address);
    const random = () => this.ports.chance.bytes(32).toString('base64url');
    const leaving = { state: random(), nonce: random(), verifier: random(), to };
    const at = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(address),
      scope: this.provider.scope,
      state: leaving.state,
      nonce: leaving.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
      ...(this.provider.resource !== undefined && { resource: this.provider.resource }),
    });
    return { at, leaving };
  }

  /** `came`: the query with which the browser came back. @throws NotSignedIn @throws SignInUnavailable */
  async finish(address: string, came: string, { state, nonce, verifier }: Leaving): Promise<Granted> {
    const config = await this.#config(address);
    const url = new URL(`${callbackOf(address)}${came}`);
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    } as const;
    const tokens = await oidc.authorizationCodeGrant(config, url, checks, this.#resource()).catch(refused);
    const name = tokens.claims()?.name;
    return { ...grantedBy(tokens), ...(typeof name === 'string' && { name: name.slice(0, 200) }) };
  }

  /** @throws NotSignedIn if the provider refuses @throws SignInUnavailable */
  async refresh(address: string, token: string): Promise<Granted> {
    const config = await this.#config(address);
    return grantedBy(await oidc.refreshTokenGrant(config, token, this.#resource()).catch(refused));
  }

  /** Tells the provider that somebody left; answers where the browser must go to leave there, too. */
  async leave(address: string, { refresh, id }: Partial<Granted>): Promise<string> {
    const config = await this.#config(address);
    const { revocation_endpoint: revocation, end_session_endpoint: end } = config.serverMetadata();
    if (refresh !== undefined && revocation !== undefined) await oidc.tokenRevocation(config, refresh);
    if (end === undefined || id === undefined) return '/';
    return oidc.buildEndSessionUrl(config, { id_token_hint: id, post_logout_redirect_uri: `${address}/` }).href;
  }

  #resource(): Record<string, string> {
    return this.provider.resource === undefined ? {} : { resource: this.provider.resource };
  }

  async #config(address: string): Promise<oidc.Configuration> {
    const { metadata, clientId, clientSecret, fetch } = await this.provider.known(address);
    const auth = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const skew = Math.round((this.ports.clock.now().getTime() - systemClock.now().getTime()) / 1000);
    const config = new oidc.Configuration(metadata, clientId, { [oidc.clockSkew]: skew }, auth);
    config.timeout = 5;
    if (fetch) config[oidc.customFetch] = fetch;
    if (!metadata.token_endpoint?.startsWith('https:')) oidc.allowInsecureRequests(config);
    oidc.enableNonRepudiationChecks(config);
    return config;
  }
}

export const callbackOf = (address: string): string => `${address}/auth/callback`;

function grantedBy(tokens: oidc.TokenEndpointResponse): Granted {
  const { access_token: access, refresh_token: refresh, id_token: id } = tokens;
  return { access, ...(refresh !== undefined && { refresh }), ...(id !== undefined && { id }) };
}

/** What the provider or the checks refuse is nobody signed in; whatever else fails is the provider's trouble. */
function refused(error: unknown): never {
  const isTrouble =
    error instanceof TypeError ||
    (error instanceof oidc.ClientError && ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes(error.code ?? '')) ||
    (error instanceof oidc.ResponseBodyError && error.status >= 500);
  throw isTrouble ? new SignInUnavailable(error) : new NotSignedIn();
}
