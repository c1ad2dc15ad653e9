import type { Clock } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify, type JWK } from 'jose';
import { z } from 'zod';
import { NotSignedIn } from '../problems/errors';
import { UsedOnce } from './replay';

/** Seconds for which a proof may be used. */
const PROOF_AGE = 60;
const TOLERANCE = 5;
const LONGEST = 4096;

const proofClaims = z.object({
  jti: z.string().min(8).max(128),
  htm: z.string(),
  htu: z.string(),
  iat: z.number(),
  ath: z.string().optional(),
});

/** What a proof must be for. */
export interface Proven {
  readonly method: string;
  /** Address of the request, without query and fragment. */
  readonly address: string;
  /** The access token that comes with it; absent where a token is asked for. */
  readonly token?: string;
}

/** Proof that whoever sends a token holds its key (DPoP, RFC 9449). */
export class Proofs {
  readonly #used = new UsedOnce();

  constructor(private readonly clock: Clock) {}

  /** The thumbprint of the key that signed the proof. @throws NotSignedIn */
  async thumbprint(proof: string, proven: Proven): Promise<string> {
    if (proof.length > LONGEST) throw new NotSignedIn();
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256', 'EdDSA', 'Ed25519'],
      typ: 'dpop+jwt',
      currentDate: this.clock.now(),
      maxTokenAge: PROOF_AGE,
      clockTolerance: TOLERANCE,
    }).catch(() => {
      throw new NotSignedIn();
    });
    const claims = proofClaims.safeParse(payload);
    const key = protectedHeader.jwk;
    if (!claims.success || key === undefined || !isFor(claims.data, proven)) throw new NotSignedIn();
    return this.#once(key, claims.data);
  }

  async #once(key: JWK, { jti, iat }: z.infer<typeof proofClaims>): Promise<string> {
    const thumbprint = await calculateJwkThumbprint(key);
    const until = (iat + PROOF_AGE + 2 * TOLERANCE) * 1000;
    if (!this.#used.take(`${thumbprint} ${jti}`, this.clock.now().getTime(), until)) throw new NotSignedIn();
    return thumbprint;
  }
}

const isFor = (claims: z.infer<typeof proofClaims>, { method, address, token }: Proven) =>
  claims.htm === method && isAddress(claims.htu, address) && (token === undefined || claims.ath === sha256(token));

function isAddress(said: string, address: string): boolean {
  if (!URL.canParse(said)) return false;
  const { origin, pathname } = new URL(said);
  return `${origin}${pathname}` === address;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
