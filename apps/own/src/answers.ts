import { z } from 'zod';

/** All that she is told of what she sent: that it came. */
export const receipt = z.strictObject({ receipt: z.string().regex(/^[a-z2-7]{26}$/) });
/** `token`: to be kept by the page alone, until `until`, and sent as `Authorization: Own <token>`. */
export const entered = z.strictObject({ token: z.string(), until: z.iso.datetime() });
/** For what a page seals its words while they wait: JWE, `ECDH-ES`, `A256GCM`. The same for everybody. */
export const sealingKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});
/** Whom to call, and to which municipalities a contact can go, by id with their names: the same for everybody. */
export const help = z.strictObject({
  emergency: z.literal('1-1-2'),
  police: z.literal('1-1-4'),
  municipalities: z.record(z.string(), z.string()),
});
