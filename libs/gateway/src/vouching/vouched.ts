import { kindOf, type Actor } from '@vaern/access';
import type { Clock } from '@vaern/platform';
import { decodeJwt, jwtVerify } from 'jose';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { NotSignedIn } from '../problems/errors';
import { UsedOnce } from '../sign-in/replay';
import { hashOf } from './hash';
import { VOUCH_AGE, VOUCH_AUDIENCE, VOUCH_TYPE, vouchedKey } from './vouch';

const TOLERANCE = 5;

const claims = z
  .object({
    iss: z.string(),
    jti: z.string().min(8).max(64),
    iat: z.number(),
    asked: z.string(),
    actor: z.strictObject({
      id: z.string().min(1).max(200),
      agency: z.string(),
      unit: z.string(),
      role: z.string(),
      roles: z.array(z.string()).min(1).max(10),
      through: z.string().optional(),
    }),
  })
  .refine(({ iss, actor }) => actor.agency === iss && kindOf(iss) !== undefined && actor.unit.startsWith(`${iss}/`))
  .refine(({ actor }) => actor.roles.includes(actor.role));

/** The CaseDesk's side of vouching: believes a gateway about people of its own agency, and of no other. */
export class VouchedActors {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #used = new UsedOnce();

  /** `keys`: agency → the open half of its gateway's key. */
  constructor(
    keys: Readonly<Record<string, string>>,
    private readonly clock: Clock,
  ) {
    this.#keys = new Map(Object.entries(keys).map(([agency, open]) => [agency, vouchedKey(open)]));
  }

  /** Who asks exactly this. @throws NotSignedIn */
  async actorOf(vouch: string, asked: unknown): Promise<Actor> {
    const agency = claimedAgency(vouch);
    const key = this.#keys.get(agency);
    if (!key) throw new NotSignedIn();
    const said = claims.safeParse(await this.#verify(vouch, key, agency));
    if (!said.success || said.data.asked !== hashOf(asked)) throw new NotSignedIn();
    const { actor, jti, iat } = said.data;
    const until = (iat + VOUCH_AGE + 2 * TOLERANCE) * 1000;
    if (!this.#used.take(`${agency} ${jti}`, this.clock.now().getTime(), until)) throw new NotSignedIn();
    const { through, ...rest } = actor;
    return through === undefined ? rest : { ...rest, through };
  }

  async #verify(vouch: string, key: KeyObject, agency: string): Promise<unknown> {
    const verified = await jwtVerify(vouch, key, {
      algorithms: ['EdDSA'],
      issuer: agency,
      audience: VOUCH_AUDIENCE,
      typ: VOUCH_TYPE,
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: this.clock.now(),
      maxTokenAge: VOUCH_AGE,
      clockTolerance: TOLERANCE,
    }).catch(() => {
      throw new NotSignedIn();
    });
    return verified.payload;
  }
}

function claimedAgency(vouch: string): string {
  try {
    return decodeJwt(vouch).iss ?? '';
  } catch {
    return '';
  }
}
