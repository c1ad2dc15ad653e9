import { kindOf, machineRoles, type Actor } from '@vaern/access';
import { z } from 'zod';
import { NotSignedIn } from '../problems/errors';
import type { Issuer } from './issuer';

const name = z.string().regex(/^[\w.@:+-]{1,200}$/);

/** What an access token says of somebody (RFC 9068, and four claims of ours). */
const claims = z
  .object({
    sub: name,
    exp: z.number(),
    iat: z.number(),
    agency: z.string().regex(/^[a-z]+:[a-z0-9]{1,20}$/),
    unit: z.string().regex(/^[a-z]+:[a-z0-9]{1,20}\/[a-z0-9-]{1,40}$/),
    roles: z
      .array(z.string().regex(/^[a-z-]{1,40}$/))
      .min(1)
      .max(10),
    /** The role of the day, where there are several. */
    role: z.string().optional(),
    /** The machine that carries the person's token (RFC 8693). */
    act: z.object({ sub: name }).optional(),
    /** The key that the token is bound to (RFC 9449). */
    cnf: z.object({ jkt: z.string().optional() }).optional(),
  })
  .refine(({ agency, unit }) => kindOf(agency) !== undefined && unit.startsWith(`${agency}/`))
  .refine(({ role, roles }) => role === undefined || roles.includes(role));

export type Claims = z.infer<typeof claims>;

/** @throws NotSignedIn */
export function readClaims(payload: unknown): Claims {
  const read = claims.safeParse(payload);
  if (!read.success) throw new NotSignedIn();
  return read.data;
}

/** Who the claims speak of, if their issuer may say so. @throws NotSignedIn */
export function actorOf({ sub, agency, unit, roles, role, act }: Claims, { agencies }: Issuer): Actor {
  if (agencies !== undefined && !agencies.includes(agency)) throw new NotSignedIn();
  const [first = ''] = roles;
  const actor = { id: sub, agency, unit, role: role ?? first, roles };
  return act === undefined || act.sub === sub ? actor : { ...actor, through: act.sub };
}

export const isMachine = (actor: Actor): boolean => machineRoles.some((role) => role === actor.role);
