import { pageQuery } from '@vaern/gateway';
import { z } from 'zod';
import { standings } from './standing';

export const disclosuresQuery = pageQuery.extend({ case: z.uuid(), recipient: z.string().min(1).max(200).optional() });

const instant = z.iso.datetime({ precision: 3 });
const disclosure = z.object({
  /** `from-us`: by the officer's agency, while the case was its own. `to-us`: to one of its units. */
  direction: z.enum(['from-us', 'to-us']),
  recipient: z.string(),
  type: z.string(),
  toldAt: instant,
  /** What was there already when the recipient's access opened. */
  earlier: z.boolean(),
  grounds: z.array(
    z.object({
      kind: z.enum(['home', 'referral', 'involvement', 'order', 'breach']),
      purpose: z.string().optional(),
      legalBasis: z.string(),
      until: z.iso.date().optional(),
    }),
  ),
  /** No words. Absent: what was told is served to the agency no more. */
  about: z
    .array(
      z.object({
        person: z.uuid(),
        capacities: z.array(z.string()),
        classes: z.array(z.string()),
        gone: z.array(z.string()),
      }),
    )
    .optional(),
  standing: z.enum(standings),
  since: instant.optional(),
  /** When somebody of the agency first opened any of it. Of other agencies that is theirs to know, and never here. */
  openedAt: instant.optional(),
});
export type DisclosureShown = z.infer<typeof disclosure>;

export const disclosures = z.object({
  caseId: z.uuid(),
  /** Everybody that something went to, whichever of them was asked for. */
  recipients: z.array(z.string()),
  items: z.array(disclosure),
  next: z.string().optional(),
});
