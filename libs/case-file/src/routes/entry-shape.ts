import { alias, catalogue, id, instant, pseudonym, sealedClasses, type FactType } from '@vaern/casework';
import { z } from 'zod';

const words = z.object({
  class: z.enum(sealedClasses),
  person: id,
  fields: z.record(z.string(), z.unknown()),
  salt: z.string(),
  commitment: z.string(),
});
const author = z.object({ actor: pseudonym, unit: alias, role: z.string() });

/** What every entry has beside its codes. */
export const frame = {
  factId: id,
  occurredAt: instant,
  recordedAt: instant,
  writtenAt: instant.optional(),
  by: author.optional(),
  words: z.array(words),
  closed: z.array(z.enum(sealedClasses)),
};

/** A fact as shown: of its codes those that were told, and the words that were opened. */
export const entry = (type: FactType) => z.object({ ...codesOf(type), ...frame });

const codesOf = (type: FactType): Readonly<Record<string, z.ZodType>> => catalogue[type].plain.partial().shape;
