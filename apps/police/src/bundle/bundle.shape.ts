import { id, instant } from '@vaern/casework';
import { z } from 'zod';
import { edition } from './edition';

const day = z.iso.date();
const reach = z.object({
  channel: z.string(),
  value: z.string(),
  window: z.string().optional(),
  mayCall: z.boolean(),
  mayLeaveMessage: z.boolean(),
  perpetratorHasAccess: z.string(),
  neverUse: z.array(z.string()).optional(),
});
const person = z.object({
  name: z.string().optional(),
  alsoKnownAs: z.array(z.string()).optional(),
  born: day.optional(),
  phones: z.array(z.string()).optional(),
  emails: z.array(z.string()).optional(),
  safeReach: reach.optional(),
  /** Where none holds: when the one that the unit knew was revoked. */
  safeReachRevokedAt: instant.optional(),
});
const number = z.int().min(1);
/** When something came in: where he can read it the day alone, for the hour would tell what she writes herself. */
const cameIn = z.union([instant, day]);

const telling = z.object({
  recordedAt: cameIn,
  /** Of a correction. */
  reason: z.string().optional(),
  occurredFrom: instant,
  occurredTo: instant.optional(),
  precision: z.string(),
  channels: z.array(z.string()),
  behaviours: z.array(z.string()),
  count: z.int().optional(),
  direction: z.string(),
  /** Which of the alleged perpetrators. */
  against: number.optional(),
  toldBy: z.string(),
  text: z.string().optional(),
  sender: z.string().optional(),
  place: z.string().optional(),
  effect: z.string().optional(),
  saw: z.array(z.object({ witness: number, text: z.string() })),
});

/** A case as a file of its own: entries, witnesses and evidence are numbered as they stand in it. */
export const bundle = z.object({
  edition,
  /** The id of the request that made it: the read log names it. */
  copy: z.string(),
  issuedAt: instant,
  issuedBy: z.object({ unit: z.string(), role: z.string() }),
  /** Of the edition for the police. */
  caseId: id.optional(),
  /** The first and the last day of what is in it, if they were asked for. */
  from: day.optional(),
  to: day.optional(),
  affected: z.array(person),
  perpetrators: z.array(person),
  referrals: z.array(
    z.object({ sentAt: instant, purpose: z.string(), legalBasis: z.string(), summary: z.string().optional() }),
  ),
  reports: z.array(
    z.object({
      filed: z.boolean(),
      journalNumbers: z.array(z.string()),
      provisions: z.array(z.string()),
      summary: z.string().optional(),
      entries: z.array(number),
    }),
  ),
  /** Three to five entries that show what the rest is like, where there are so many. */
  typical: z.array(number),
  corrected: z.array(number),
  replies: z.array(number),
  chronology: z.array(
    z.object({
      number,
      entryRef: z.string(),
      /** As first written, then each correction. */
      tellings: z.array(telling),
      witnesses: z.array(number),
      evidence: z.array(number),
    }),
  ),
  witnesses: z.array(person.extend({ number, entries: z.array(number) })),
  orders: z.array(
    z.object({
      kind: z.string().optional(),
      status: z.string(),
      until: day.optional(),
      area: z.string().optional(),
      /** Which of the alleged perpetrators. */
      against: number.optional(),
      life: z.array(
        z.object({
          type: z.string(),
          recordedAt: cameIn,
          /** Of its service. */
          at: instant.optional(),
          from: day.optional(),
          to: day.optional(),
          /** Of what others than the police wrote down; for the police, from whom they know. */
          unconfirmed: z.boolean(),
          knownFrom: z.string().optional(),
        }),
      ),
    }),
  ),
  breaches: z.array(
    z.object({
      reportedAt: instant,
      orderUnconfirmed: z.boolean(),
      entries: z.array(number),
      outcome: z.string().optional(),
    }),
  ),
  evidence: z.array(
    z.object({
      number,
      kind: z.string(),
      obtained: z.string(),
      receivedAt: cameIn,
      capturedAt: instant.optional(),
      mediaType: z.string().optional(),
      size: z.int().optional(),
      sha256: z.string().optional(),
      filename: z.string().optional(),
      quarantined: z.boolean(),
      entry: number.optional(),
    }),
  ),
  items: z.array(z.object({ kind: z.string(), heldBy: z.string(), text: z.string().optional() })),
});
export type Bundle = z.infer<typeof bundle>;
