import { z } from 'zod';
import { consentHow, pressureAsked } from '../consent/facts';
import { identityStatus } from '../intake/codes';
import { adviceTopic, deviation } from '../advice/codes';
import { given } from '../advice/given';
import { fact } from '../kernel/fact';
import { codes, nothing, own, type Cell } from '../kernel/told';
import { alias, day, edition, id, instant, pseudonym, sealedClasses, words } from '../kernel/words';
import { legalBasis, urgency } from '../referral/codes';
import * as code from './codes';

/** Besides the track's home only those who treat him are told: docs/decisions/0024-the-track-is-another-world.md. */
const toldInTrack = <C extends Cell>(cell: C) =>
  ({ family: nothing, restricted: nothing, police: nothing, affected: nothing, perpetrators: cell }) as const;
const ownLife = toldInTrack(own('referralId', 'referral', 'narrative', 'staff'));
const toTheNamed = toldInTrack(own('consentId', 'consent'));

export const TrackOpened = fact('TrackOpened', {
  label: { da: 'Forløb oprettet', en: 'Track opened' },
  plain: { homeUnit: alias, perpetrator: id },
  told: toldInTrack(codes()),
});

/** A track describes him and nobody else: there is no place in it for her. */
export const PerpetratorDescribed = fact('PerpetratorDescribed', {
  label: { da: 'Udøver beskrevet', en: 'Perpetrator described' },
  plain: {
    personId: id,
    identityStatus: identityStatus.schema,
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    interpreterNeeded: z.boolean(),
  },
  sealed: {
    identity: { name: words(200).optional(), born: day.optional() },
    cpr: { cpr: z.string().regex(/^\d{10}$/) },
    address: {
      street: words(200),
      postcode: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      town: words(100).optional(),
    },
    reach: { phones: z.array(words(40)).max(10).optional(), emails: z.array(words(254)).max(10).optional() },
  },
  told: toldInTrack(codes('identity', 'cpr', 'address', 'reach')),
});

export const TrackConsentGiven = fact('TrackConsentGiven', {
  label: { da: 'Udøverens samtykke givet', en: "The perpetrator's consent given" },
  plain: {
    consentId: id,
    how: consentHow.schema,
    explainedVersion: edition,
    interpreterUsed: z.boolean(),
    recipients: z.array(alias).min(1).max(20),
    purposes: z.array(code.trackPurpose.schema).min(1),
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    until: day.optional(),
  },
  told: toTheNamed,
});

export const TrackConsentWithdrawn = fact('TrackConsentWithdrawn', {
  label: { da: 'Udøverens samtykke trukket tilbage', en: "The perpetrator's consent withdrawn" },
  plain: { consentId: id, how: consentHow.schema, pressureAsked: pressureAsked.schema },
  told: toTheNamed,
});

export const TrackConsentExpired = fact('TrackConsentExpired', {
  label: { da: 'Udøverens samtykke udløbet', en: "The perpetrator's consent expired" },
  plain: { consentId: id },
  told: toTheNamed,
});

/** Advice to him, from the catalogue. */
export const PerpetratorAdvised = fact('PerpetratorAdvised', {
  label: { da: 'Rådgivning af udøver', en: 'Perpetrator advised' },
  plain: {
    adviceId: id,
    items: z.array(given).min(1).max(20),
    topics: z.array(adviceTopic.schema).min(1),
    deviation: deviation.schema.optional(),
  },
  sealed: { note: { assessment: words(5_000).optional(), text: words(5_000).optional() } },
  told: toldInTrack(codes()),
});

const referralId = id;
export const TrackReferred = fact('TrackReferred', {
  label: { da: 'Udøver henvist', en: 'Perpetrator referred' },
  plain: {
    referralId,
    from: alias,
    to: alias,
    purpose: code.trackPurpose.schema,
    /** Always his consent; a code, so that access states it as any other. */
    legalBasis: legalBasis.schema.extract(['consent']),
    consentId: id,
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    tableVersion: z.int().min(1),
    urgency: urgency.schema,
    respondBy: instant,
  },
  sealed: { narrative: { text: words(20_000) } },
  told: ownLife,
});

export const TrackReferralReceived = fact('TrackReferralReceived', {
  label: { da: 'Henvisning af udøver modtaget', en: 'Referral of a perpetrator received' },
  plain: { referralId },
  told: ownLife,
});

export const TrackReferralAccepted = fact('TrackReferralAccepted', {
  label: { da: 'Henvisning af udøver taget imod', en: 'Referral of a perpetrator accepted' },
  plain: { referralId, handler: pseudonym },
  sealed: { staff: { handler: words(200) } },
  told: ownLife,
});

export const TrackReferralDeclined = fact('TrackReferralDeclined', {
  label: { da: 'Henvisning af udøver afvist', en: 'Referral of a perpetrator declined' },
  plain: { referralId, reason: code.trackDeclineReason.schema },
  told: ownLife,
});

export const TrackReferralWithdrawn = fact('TrackReferralWithdrawn', {
  label: { da: 'Henvisning af udøver trukket tilbage', en: 'Referral of a perpetrator withdrawn' },
  plain: { referralId, reason: code.trackWithdrawalReason.schema },
  told: ownLife,
});

export const TrackReferralOverdue = fact('TrackReferralOverdue', {
  label: { da: 'Svarfrist i forløb overskredet', en: 'Referral of a perpetrator overdue' },
  plain: { referralId, respondBy: instant },
  told: ownLife,
});

const heldThere = own('byUnit', 'unit');
/** Known to the unit that held it, and to nobody else: not even to the track's home. */
export const TrackSessionHeld = fact('TrackSessionHeld', {
  label: { da: 'Samtale i forløb', en: 'Session in a track' },
  plain: { sessionId: id, byUnit: alias, at: instant },
  sealed: { note: { text: words(20_000) } },
  told: { ...toldInTrack(heldThere), home: heldThere },
});

export const TrackClosed = fact('TrackClosed', {
  label: { da: 'Forløb lukket', en: 'Track closed' },
  plain: { outcome: code.trackOutcome.schema },
  told: toldInTrack(codes()),
});
