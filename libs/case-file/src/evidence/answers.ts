import { alias, catalogue, id, instant, pseudonym, quarantineReason, verification } from '@vaern/casework';
import { z } from 'zod';
import { entry } from '../routes/entry-shape';
import { units } from '../routes/answers';

export const uploadStanding = z.object({ uploadId: id, offset: z.int(), size: z.int() });

/** A line of the list of evidence. `readable`: the asking unit may read the file now. `byHerself`: she sent it by her own access. */
export const evidenceLine = entry('EvidenceReceived').extend({
  readable: z.boolean(),
  byHerself: z.boolean(),
  quarantined: z.object({ reason: quarantineReason.schema, at: instant }).optional(),
  handedOver: z.array(z.object({ to: alias, referralId: id, receipt: z.string(), at: instant })),
  verified: z.array(z.object({ result: verification.schema, at: instant })),
});
export const itemLine = entry('ItemRegistered');

const custodyTypes = Object.keys(catalogue).filter((type) => type.startsWith('Evidence'));

/** Everything that happened to a file as far as the asking unit was told, and who of its own agency read it. */
export const custody = z.object({
  evidenceId: id,
  events: z.array(
    z.object({
      type: z.enum(custodyTypes),
      occurredAt: instant,
      recordedAt: instant,
      by: z.object({ actor: pseudonym, unit: alias, role: z.string() }).optional(),
      codes: z.record(z.string(), z.unknown()),
    }),
  ),
  /** `name`: as the staff book calls them, where whoever asks may know. */
  readings: z.array(
    z.object({
      at: instant,
      by: pseudonym,
      name: z.string().optional(),
      unit: z.string(),
      role: z.string(),
      purpose: z.string(),
    }),
  ),
  units,
});
