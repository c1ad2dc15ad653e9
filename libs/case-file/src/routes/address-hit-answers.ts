import { hitDecision, hitOf, hitReason, hitWhere, id, instant, sealedClasses } from '@vaern/casework';
import { z } from 'zod';
import type { AddressHitRow } from '../address-hit.view';
import type { Stored } from '../case-in-hand';

const codes = { where: hitWhere.schema, of: hitOf.schema, class: z.enum(sealedClasses), foundAt: instant };

/** A hit that waits for a decision. */
export const addressHitLine = z.object({ caseId: id, hitId: id, factId: id, ...codes });

/** A hit, and what became of it: where in which field of which words, never the words. */
export const addressHit = z.object({
  hitId: id,
  factId: id,
  about: id,
  ...codes,
  field: z.string(),
  at: z.array(z.object({ from: z.int(), to: z.int() })),
  decision: hitDecision.schema.optional(),
  reason: hitReason.schema.optional(),
});

const codesOf = ({ hit, foundAt }: AddressHitRow) => ({
  factId: hit.factId,
  where: hit.where,
  of: hit.of,
  class: hit.class,
  foundAt: new Date(foundAt).toISOString(),
});

export const addressHitLineOf = (row: Stored<AddressHitRow>): z.infer<typeof addressHitLine> => ({
  caseId: row.caseId,
  hitId: row.key,
  ...codesOf(row),
});

export const addressHitOf = (row: Stored<AddressHitRow>): z.infer<typeof addressHit> => ({
  hitId: row.key,
  ...codesOf(row),
  about: row.hit.about,
  field: row.hit.field,
  at: [...row.hit.at],
  decision: row.hit.decision,
  reason: row.hit.reason,
});

/** A hit that keeps words from a recipient, as a preview shows it. */
export const addressHitInPreview = z.object({
  hitId: id,
  where: hitWhere.schema,
  of: hitOf.schema,
  decision: hitDecision.schema.optional(),
});
