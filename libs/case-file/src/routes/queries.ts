import { intents, sealedClasses, shapeOf } from '@vaern/casework';
import { pageQuery } from '@vaern/gateway';
import { z } from 'zod';

/** What a page of a case may be asked for. */
export const opening = z.object({
  /** Classes that are shown only when asked for: `address,place`. */
  open: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(sealedClasses)))
    .optional(),
  atLeast: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
export const paging = pageQuery.extend({ atLeast: opening.shape.atLeast });
const { properties: ofReferral } = shapeOf(intents.SendReferral.intent);
const oneOf = (schema: unknown) => z.enum((schema as { readonly enum: readonly string[] }).enum);
/** The terms that matter for what is told, in the very codes that a referral is sent with. */
export const previewQuery = z.object({
  to: z.string().regex(new RegExp(String(ofReferral.to?.pattern))),
  purpose: oneOf(ofReferral.purpose),
  legalBasis: oneOf(ofReferral.legalBasis),
  consentId: z.uuid().optional(),
  fieldSets: z
    .string()
    .max(300)
    .transform((text) => text.split(',').filter((name) => name !== ''))
    .pipe(z.array(oneOf(ofReferral.fieldSets?.items))),
});
