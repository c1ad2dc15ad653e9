import type { Clock } from '@vaern/platform';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { SignedIn } from '../front-door/notes';
import { NotSignedIn, SignInUnavailable } from '../problems/errors';
import { actorOf, isMachine, readClaims, type Claims } from './claims';
import type { Proofs } from './dpop';
import { algorithms, type Issuer } from './issuer';

const TOLERANCE = 5;
const LONGEST = 8192;

/** A token as it came: with the scheme it came under, and the proof beside it. */
export interface Presented {
  readonly scheme: 'Bearer' | 'DPoP';
  readonly token: string;
  readonly proof?: string;
  readonly method: string;
  /** Address of the request, without query and fragment. */
  readonly address: string;
}

/** Checks access tokens (RFC 9068): signature, issuer, audience, type, time and age, and whose they are. */
export class AccessTokens {
  readonly #issuers: ReadonlyMap<string, Issuer>;

  constructor(
    issuers: readonly Issuer[],
    private readonly proofs: Proofs,
    private readonly clock: Clock,
  ) {
    const foreign = issuers.flatMap((issuer) => issuer.algorithms.filter((one) => !algorithms.includes(one)));
    if (foreign.length > 0) throw new Error(`tokens may not be signed with ${foreign.join(', ')}`);
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
  }

  /** @throws NotSignedIn whatever is wrong @throws SignInUnavailable if the issuer's keys cannot be had */
  async check(presented: Presented): Promise<SignedIn> {
    if (presented.token.length > LONGEST) throw new NotSignedIn();
    const issuer = this.#issuerOf(presented.token);
    const claims = readClaims(await this.#verify(presented.token, issuer));
    const actor = actorOf(claims, issuer);
    await this.#checkBinding(presented, claims, isMachine(actor) && issuer.unboundMachines !== true);
    return { actor, expiresAt: new Date(Math.min(claims.exp, claims.iat + issuer.maxAge) * 1000) };
  }

  /** Whom the token says it is from: believed only once that issuer's key has verified it. */
  #issuerOf(token: string): Issuer {
    const issuer = this.#issuers.get(claimedIssuer(token) ?? '');
    if (!issuer) throw new NotSignedIn();
    return issuer;
  }

  async #verify(token: string, issuer: Issuer): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, issuer.keys, {
        algorithms: [...issuer.algorithms],
        issuer: issuer.issuer,
        audience: issuer.audience,
        typ: 'at+jwt',
        currentDate: this.clock.now(),
        maxTokenAge: issuer.maxAge,
        clockTolerance: TOLERANCE,
      });
      return payload;
    } catch (error) {
      throw isOurTrouble(error) ? new SignInUnavailable(error) : new NotSignedIn();
    }
  }

  /** A token bound to a key is worth nothing without a proof made with that key, and never comes as a bearer's. */
  async #checkBinding({ scheme, token, proof, ...to }: Presented, { cnf }: Claims, mustBeBound: boolean) {
    if (cnf === undefined && scheme === 'Bearer' && !mustBeBound) return;
    if (scheme !== 'DPoP' || proof === undefined) throw new NotSignedIn();
    const thumbprint = await this.proofs.thumbprint(proof, { ...to, token });
    if (thumbprint !== cnf?.jkt) throw new NotSignedIn();
  }
}

function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** jose's errors are about the token, but for those that say that the keys could not be fetched. */
const isOurTrouble = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';
