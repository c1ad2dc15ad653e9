import { actionKind, alias, catalogue, id, instant, pseudonym, sealedClasses, type FactType } from '@vaern/casework';
import { tokenKinds } from '@vaern/vault';
import { z } from 'zod';

/** What every command answers. */
export const answer = z.object({ id: z.string(), caseId: id, version: z.string() });
export const receipt = z.object({ receipt: z.string() });
export const contactFollowed = z.object({ received: z.literal(true), handled: z.boolean() });

const words = z.object({
  class: z.enum(sealedClasses),
  person: id,
  fields: z.record(z.string(), z.unknown()),
  salt: z.string(),
  commitment: z.string(),
});
const author = z.object({ actor: pseudonym, unit: alias, role: z.string() });
const frame = {
  factId: id,
  occurredAt: instant,
  recordedAt: instant,
  writtenAt: instant.optional(),
  by: author.optional(),
  words: z.array(words),
  closed: z.array(z.enum(sealedClasses)),
};

/** A fact as shown: of its codes those that were told, and the words that were opened. */
const entry = (type: FactType) => z.object({ ...catalogue[type].plain.partial().shape, ...frame });

const units = z.record(alias, z.string());
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
  overdue: z.boolean(),
  nextIs: z.enum(['sender', 'recipient', 'nobody']),
  handler: pseudonym.optional(),
  mine: z.boolean(),
};

export const referralLine = z.object(codesOfReferral);
export const inboxPage = z.object({ items: z.array(referralLine) });

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
  /** Whose it is after a hand-over. */
  from: alias.optional(),
  to: alias.optional(),
});
const referral = z.object({ ...codesOfReferral, sent: entry('ReferralSent').optional(), life: z.array(referralLife) });

const actionStanding = {
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
  closedAt: instant.optional(),
  bases: z.array(z.string()),
  /** Only where the case is restricted and has its home: why, and whether that is known. */
  restricted: z.object({ reason: z.string(), certain: z.boolean() }).optional(),
});
export const casePage = z.object({ items: z.array(caseLine), next: z.string().optional() });

export const caseAsShown = z.object({
  caseId: id,
  grounds: z.record(z.string(), z.object({ basis: z.string(), status: z.enum(['open', 'ended']) })),
  outcome: z.string().optional(),
  concern: z.string().optional(),
  danger: z.boolean(),
  closedAt: instant.optional(),
  restriction: entry('CaseRestricted').optional(),
  /** Of a restricted case: who was named to read it since. */
  readers: z.array(entry('RestrictedReadersChanged')),
  closures: z.array(entry('CaseClosed').extend({ reopenedAt: instant.optional() })),
  conversations: z.array(entry('ConversationHeld')),
  emergencyCalls: z.array(entry('EmergencyCalled')),
  opened: entry('CaseOpened').optional(),
  /** The home unit of today, as far as the asking unit was told. */
  homeUnit: alias.optional(),
  handOvers: z.array(entry('HomeUnitChanged')),
  contacts: z.array(entry('ContactReported')),
  persons: z.array(
    z.object({
      personId: id,
      /** Who turned out to be this person: words and codes may still name them. */
      mergedIds: z.array(id),
      descriptions: z.array(entry('PersonDescribed')),
      safeReach: entry('SafeReachSet').optional(),
    }),
  ),
  wish: entry('WishStated').optional(),
  dangers: z.array(entry('DangerRaised').extend({ cleared: z.boolean().optional() })),
  screenings: z.array(entry('CaseScreened')),
  secondOpinions: z.array(entry('SecondOpinionGiven')),
  advice: z.array(entry('AdviceGiven')),
  actions: z.array(
    entry('ActionPlanned').extend({ ...actionStanding, reason: z.string().optional(), endedAt: instant.optional() }),
  ),
  consents: z.array(
    entry('ConsentGiven').extend({
      status: z.string(),
      endedAt: instant.optional(),
      withdrawnFrom: z.array(alias).optional(),
    }),
  ),
  referrals: z.array(referral),
});
export const casefile = caseAsShown.extend({ version: z.string(), standing: z.string(), units });

/** In order of case, person and what they were found by. */
export const searchPage = z.object({
  items: z.array(z.object({ caseId: id, person: id, by: z.enum(tokenKinds) })),
});

export const logFact = z.object({ ...entry('IncidentCorrected').shape });
/** `told`: how many notices; `logEntries`: how many there were, of which the newest are shown. */
export const knownThen = z.object({
  date: z.iso.date(),
  told: z.int(),
  file: caseAsShown.optional(),
  log: z.array(logFact),
  logEntries: z.int(),
  units,
});
export const logPage = z.object({ items: z.array(logFact), next: z.string().optional() });

export const timelinePage = z.object({
  items: z.array(
    z.object({
      number: z.number(),
      type: z.string(),
      occurredAt: instant,
      recordedAt: instant,
      toldAt: instant,
      codes: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.string().optional(),
});

const shown = z.object({
  codes: z.union([z.literal('all'), z.array(z.string())]),
  words: z.array(z.object({ class: z.string(), person: id, fields: z.record(z.string(), z.unknown()).optional() })),
});
export const previewPage = z.object({
  items: z.array(z.object({ factId: id, type: z.string(), sent: shown.optional(), accepted: shown.optional() })),
});

export const feedPage = z.array(z.record(z.string(), z.unknown()));
