import { z } from 'zod';

/** An item of the catalogue, in the version that was given. */
export const given = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,39}$/),
  version: z.int().min(1),
});
