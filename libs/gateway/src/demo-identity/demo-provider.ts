import { machineRoles } from '@vaern/access';
import type { DemoPerson } from '@vaern/directory';
import type { Chance, Clock } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { callbackOf } from '../browser/relying-party';
import type { Provider } from '../browser/provider';
import { NotThere } from '../problems/errors';
import type { DemoIdentity } from './demo-identity';

const CLIENT = 'vaern-demo-web';
/** Seconds. */
const CODE_LIFETIME = 60;
const MOST = 1_000;

/** What the browser brings along when it comes to sign in (OpenID Connect, code flow with PKCE). */
export const authorization = z.strictObject({
  response_type: z.literal('code'),
  client_id: z.literal(CLIENT),
  redirect_uri: z.string().max(100),
  scope: z.string().max(100),
  state: z.string().min(16).max(100),
  nonce: z.string().min(16).max(100),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});
export type Authorization = z.infer<typeof authorization>;

interface Code {
  readonly user: string;
  readonly asked: Authorization;
  readonly until: number;
}

/** The demo's own OpenID provider: asked over HTTP by browsers, and in this process by the hub. */
export class DemoProvider implements Provider {
  readonly scope = 'openid offline_access';
  readonly #codes = new Map<string, Code>();
  readonly #refresh = new Map<string, string>();

  constructor(
    private readonly identity: DemoIdentity,
    private readonly ports: { readonly clock: Clock; readonly chance: Chance },
  ) {}

  async known(address: string) {
    const metadata = {
      issuer: this.identity.issuer.issuer,
      authorization_endpoint: `${address}/demo/sign-in`,
      token_endpoint: `${address}/demo/provider/token`,
      jwks_uri: `${address}/demo/provider/keys`,
      id_token_signing_alg_values_supported: ['EdDSA'],
    };
    const fetch = (url: string, { body }: { readonly body?: unknown }) => this.#answer(new URL(url).pathname, body);
    return { metadata, clientId: CLIENT, fetch };
  }

  /** Those who sign in with a browser: machines never do. */
  get people(): readonly DemoPerson[] {
    return this.identity.people.filter(({ roles }) => !roles.some((role) => machineRoles.some((one) => one === role)));
  }

  /** Where the browser goes on to with its code. `address`: where it reaches this hub. @throws NotThere */
  authorize(address: string, user: string, asked: Authorization): string {
    if (asked.redirect_uri !== callbackOf(address) || !this.people.some((one) => one.user === user))
      throw new NotThere();
    const code = this.ports.chance.bytes(24).toString('base64url');
    this.#codes.set(code, { user, asked, until: this.#now() + CODE_LIFETIME * 1000 });
    forgetOldest(this.#codes);
    return `${asked.redirect_uri}?${new URLSearchParams({ code, state: asked.state }).toString()}`;
  }

  async #answer(path: string, body: unknown): Promise<Response> {
    if (path === '/demo/provider/keys') return Response.json({ keys: [await this.identity.publicKey()] });
    const asked = new URLSearchParams(String(body));
    const granted = asked.get('grant_type') === 'refresh_token' ? this.#refreshed(asked) : this.#redeemed(asked);
    return granted ? this.#granted(granted) : Response.json({ error: 'invalid_grant' }, { status: 400 });
  }

  /** A code is good once, for whoever knows what its challenge was made of. */
  #redeemed(asked: URLSearchParams): { user: string; nonce?: string } | undefined {
    const code = asked.get('code') ?? '';
    const given = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood = given?.asked.code_challenge === challenge && given.asked.redirect_uri === asked.get('redirect_uri');
    return given && isGood && this.#now() < given.until ? { user: given.user, nonce: given.asked.nonce } : undefined;
  }

  #refreshed(asked: URLSearchParams): { user: string } | undefined {
    const token = asked.get('refresh_token') ?? '';
    const user = this.#refresh.get(token);
    this.#refresh.delete(token);
    return user === undefined ? undefined : { user };
  }

  async #granted({ user, nonce }: { user: string; nonce?: string }): Promise<Response> {
    const access = await this.identity.tokenFor(user);
    if (!access) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    const refresh = this.ports.chance.bytes(24).toString('base64url');
    this.#refresh.set(refresh, user);
    forgetOldest(this.#refresh);
    const id = nonce === undefined ? {} : { id_token: await this.identity.idTokenFor(user, CLIENT, nonce) };
    return Response.json({ ...access, ...id, refresh_token: refresh });
  }

  #now(): number {
    return this.ports.clock.now().getTime();
  }
}

function forgetOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}
