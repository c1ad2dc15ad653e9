import type { JWTVerifyGetKey } from 'jose';

/** Algorithms that are ever accepted: all asymmetric. */
export const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256'] as const;
export type Algorithm = (typeof algorithms)[number];

/** Somebody who signs access tokens, and what they may say. */
export interface Issuer {
  /** Exactly as in the token's `iss`. */
  readonly issuer: string;
  /** Must stand in the token's `aud`. */
  readonly audience: string;
  /** The issuer's published keys; never one that a token brings along. */
  readonly keys: JWTVerifyGetKey;
  readonly algorithms: readonly Algorithm[];
  /** Seconds since the token was issued after which it is refused, whatever its `exp` says. */
  readonly maxAge: number;
  /** The agencies it may speak for; all of them without it. */
  readonly agencies?: readonly string[];
  /** Whether machines may come without proof that the token is theirs. Only the demo identity provider says so. */
  readonly unboundMachines?: boolean;
}

export const MAX_AGE = 300;
