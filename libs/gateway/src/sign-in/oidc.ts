import { createRemoteJWKSet, customFetch } from 'jose';
import { z } from 'zod';
import { algorithms, MAX_AGE, type Issuer } from './issuer';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const LONGEST = 64 * 1024;

/** The identity provider's answer cannot be used: stops the start. */
export class IssuerUnusable extends Error {
  constructor(reason: string) {
    super(`OIDC_ISSUER ${reason}`);
    this.name = 'IssuerUnusable';
  }
}

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly maxAge?: number;
  readonly agencies?: readonly string[];
  readonly fetch?: typeof fetch;
}

/**
 * Reads the provider's discovery document once and takes its keys from there, anew when an unknown key id appears.
 * @throws IssuerUnusable
 */
export async function oidcIssuer(options: OidcOptions): Promise<Issuer> {
  const get = options.fetch ?? fetch;
  const found = await discover(options.issuer, get);
  if (found.issuer !== options.issuer) throw new IssuerUnusable('publishes another issuer than its own address');
  const keys = createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 3000, [customFetch]: get });
  return {
    issuer: options.issuer,
    audience: options.audience,
    keys,
    algorithms,
    maxAge: options.maxAge ?? MAX_AGE,
    ...(options.agencies && { agencies: options.agencies }),
  };
}

async function discover(issuer: string, get: typeof fetch) {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await get(address, { redirect: 'error', signal: AbortSignal.timeout(5000) }).catch(() => {
    throw new IssuerUnusable('does not answer');
  });
  if (!response.ok) throw new IssuerUnusable(`answers ${response.status}`);
  const text = await response.text();
  const read = discovery.safeParse(text.length <= LONGEST ? parsed(text) : undefined);
  if (!read.success) throw new IssuerUnusable('publishes no readable configuration');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
