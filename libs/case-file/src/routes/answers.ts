import { actionKind, alias, id, instant, notificationGuidance, pseudonym } from '@vaern/casework';
import { tokenKinds } from '@vaern/vault';
import { z } from 'zod';
import { entry, frame } from './entry-shape';
import { addressHitInPreview } from './address-hit-answers';
import { flags } from './police-answers';

/** What every command answers. */
export const answer = z.object({ id: z.string(), caseId: id, version: z.string() });
/** `opensAt`: offices are closed until then. The referral is acute, and its next step is the sender's as long. */
export const referralSent = answer.extend({ opensAt: instant.optional() });
/** Of a referral that is sent now: by when it is to be answered, and when offices open if they are closed. */
export const clocks = z.object({ acute: z.object({ respondBy: instant, opensAt: instant.optional() }) });
export const receipt = z.object({ receipt: z.string() });
export const contactFollowed = z.object({ received: z.literal(true), handled: z.boolean() });

export const units = z.record(alias, z.string());
const codesOfReferral = {
  referralId: id,
  caseId: id,
  caseClosed: z.boolean(),
  toUs: z.boolean(),
  status: z.enum([
    'sent',
    'received',
    'accepted',
    'awaiting-information',
    'declined',
    'forwarded',
    'withdrawn',
    'completed',
  ]),
  urgency: z.string(),
  purpose: z.string(),
  sentAt: instant,
  respondBy: instant,
  /** Of one that nobody has answered: when offices open, and its clock begins to run. */
  opensAt: instant.optional(),
  overdue: z.boolean(),
  nextIs: z.enum(['sender', 'recipient', 'nobody']),
  handler: pseudonym.optional(),
  /** Whether whoever asks has taken it on; of the unit's own, whether they sent it. */
  mine: z.boolean(),
  /** Of one that is the asking unit's again, or still: the colleague who sent it and their deputy, by account. */
  sender: z.object({ account: z.string(), deputy: z.string().optional() }).optional(),
};

export const referralLine = z.object(codesOfReferral);

const referralLife = z.object({
  ...frame,
  type: z.string(),
  referralId: id.optional(),
  questionId: id.optional(),
  reason: z.string().optional(),
  respondBy: instant.optional(),
  outcome: z.string().optional(),
  handler: pseudonym.optional(),
  legalBasis: z.string().optional(),
  /** The referral as which a forwarded one goes on. */
  continuesAs: id.optional(),
  /** Whose it is after a hand-over. */
  from: alias.optional(),
  to: alias.optional(),
});
export const referral = z.object({
  ...codesOfReferral,
  sent: entry('ReferralSent').optional(),
  life: z.array(referralLife),
});

export const actionStanding = {
  status: z.enum(['open', 'completed', 'dropped']),
  /** Whether the next step is the asking unit's. */
  ours: z.boolean(),
};
/** A step of a plan that somebody owes, codes only. `owner`: the unit's name, where it may be known. */
export const actionLine = z.object({
  caseId: id,
  actionId: id,
  kind: actionKind.schema,
  due: z.iso.date(),
  overdue: z.boolean(),
  ours: z.boolean(),
  owner: z.string().optional(),
});

export const caseLine = z.object({
  caseId: id,
  openedAt: instant,
  outcome: z.string().optional(),
  concern: z.string().optional(),
  danger: z.boolean(),
  reviewOn: z.string().optional(),
  /** The last day of the consent that runs out first. */
  consentEnds: z.string().optional(),
  closedAt: instant.optional(),
  ...flags,
  bases: z.array(z.string()),
  /** Only where the case is restricted and has its home: why, and whether that is known. */
  restricted: z.object({ reason: z.string(), certain: z.boolean() }).optional(),
});
export const casePage = z.object({ items: z.array(caseLine), next: z.string().optional() });

/** In order of case, person and what they were found by. */
export const searchPage = z.object({
  items: z.array(z.object({ caseId: id, person: id, by: z.enum(tokenKinds) })),
});

/** `evidence`: the files that belong to the entry, by id. `byHerself`: she wrote it by her own access. */
export const logFact = z.object({
  ...entry('IncidentCorrected').shape,
  byHerself: z.boolean(),
  evidence: z.array(id),
});
export const logPage = z.object({ items: z.array(logFact), next: z.string().optional() });

export const timelinePage = z.object({
  /** The version of the case that the unit knows. */
  version: z.string(),
  items: z.array(
    z.object({
      number: z.number(),
      type: z.string(),
      occurredAt: instant,
      recordedAt: instant,
      toldAt: instant,
      /** The version of the case that came with it. */
      version: z.string(),
      /** By whoever asks, by anybody else, or by the hub itself when a day had come. */
      by: z.enum(['me', 'somebody', 'hub']),
      codes: z.record(z.string(), z.unknown()),
      /** Told since whoever asks last read the case, if they ever did, before this sitting. */
      isNew: z.boolean(),
    }),
  ),
  next: z.string().optional(),
});

const shown = z.object({
  codes: z.union([z.literal('all'), z.array(z.string())]),
  words: z.array(z.object({ class: z.string(), person: id, fields: z.record(z.string(), z.unknown()).optional() })),
  /** Words that a hit keeps back: what is to be decided, or was decided so. */
  withheld: z.array(z.object({ class: z.string(), person: id, hits: z.array(addressHitInPreview) })),
});
export const previewPage = z.object({
  items: z.array(z.object({ factId: id, type: z.string(), sent: shown.optional(), accepted: shown.optional() })),
  /** Of a referral for children: what whoever notifies about a child must know. */
  guidance: z.array(z.object({ code: notificationGuidance.schema, da: z.string(), en: z.string() })).optional(),
});

export const feedPage = z.array(z.record(z.string(), z.unknown()));
