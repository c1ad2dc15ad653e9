import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, handedOn, own, type Cell } from '../kernel/told';
import { alias, id, instant, pseudonym, sealedClasses, words, type SealedClass } from '../kernel/words';
import * as code from './codes';

const life = own('referralId', 'referral', 'narrative', 'staff');
const toldAs = <C extends Cell>(cell: C) =>
  ({ family: cell, restricted: all, police: cell, affected: cell, perpetrators: cell }) as const;

/** A referral's own life is told to the one who sent it and the one it was sent to, with its words, whatever was chosen. */
const ownLife = toldAs(life);
/** What was said in it goes on with a referral that is forwarded; who worked on it does not. */
const ownLifeHandedOn = <const F extends string>(fields: readonly F[], ...classes: readonly SealedClass[]) =>
  toldAs(handedOn<'referralId', F | 'referralId'>(life, ['referralId', ...fields], ...classes));

const referralId = id;
const narrative = { text: words(20_000) };

export const ReferralSent = fact('ReferralSent', {
  label: { da: 'Henvisning sendt', en: 'Referral sent' },
  plain: {
    referralId,
    from: alias,
    to: alias,
    purpose: code.purpose.schema,
    legalBasis: code.legalBasis.schema,
    noConsentReason: code.noConsentReason.schema.optional(),
    consentId: id.optional(),
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    affectedInformed: code.affectedInformed.schema,
    reasonNotInformed: code.noConsentReason.schema.optional(),
    conflictReason: code.conflictReason.schema.optional(),
    toldWhatStays: z.boolean(),
    addressReason: code.addressReason.schema.optional(),
    tableVersion: z.int().min(1),
    urgency: code.urgency.schema,
    respondBy: instant,
    /** Of an acute one that was sent while offices were closed: when they open, and its clock begins to run. */
    opensAt: instant.optional(),
    resends: id.optional(),
  },
  sealed: { narrative },
  told: ownLifeHandedOn(['from', 'to', 'purpose', 'urgency', 'respondBy'], 'narrative'),
});

export const ReferralReceived = fact('ReferralReceived', {
  label: { da: 'Henvisning modtaget', en: 'Referral received' },
  plain: { referralId },
  told: ownLife,
});

export const ReferralAccepted = fact('ReferralAccepted', {
  label: { da: 'Henvisning taget imod', en: 'Referral accepted' },
  plain: { referralId, handler: pseudonym },
  sealed: { staff: { handler: words(200) } },
  told: ownLife,
});

export const ReferralDeclined = fact('ReferralDeclined', {
  label: { da: 'Henvisning afvist', en: 'Referral declined' },
  plain: { referralId, reason: code.declineReason.schema },
  told: ownLife,
});

/** The old referral ends; `continuesAs` names the new one, sent on in the same append. */
export const ReferralForwarded = fact('ReferralForwarded', {
  label: { da: 'Henvisning sendt videre', en: 'Referral forwarded' },
  plain: { referralId, to: alias, reason: code.forwardReason.schema, continuesAs: id },
  told: ownLifeHandedOn(['to', 'reason', 'continuesAs']),
});

export const InformationRequested = fact('InformationRequested', {
  label: { da: 'Oplysninger ønsket', en: 'Information requested' },
  plain: { referralId, questionId: id },
  sealed: { narrative },
  told: ownLifeHandedOn(['questionId'], 'narrative'),
});

export const InformationProvided = fact('InformationProvided', {
  label: { da: 'Oplysninger givet', en: 'Information provided' },
  plain: { referralId, questionId: id, respondBy: instant, opensAt: instant.optional() },
  sealed: { narrative },
  told: ownLifeHandedOn(['questionId'], 'narrative'),
});

export const ReferralWithdrawn = fact('ReferralWithdrawn', {
  label: { da: 'Henvisning trukket tilbage', en: 'Referral withdrawn' },
  plain: { referralId, reason: code.withdrawalReason.schema },
  told: ownLife,
});

export const ReferralCompleted = fact('ReferralCompleted', {
  label: { da: 'Henvisning afsluttet', en: 'Referral completed' },
  plain: { referralId, outcome: code.outcome.schema },
  sealed: { narrative },
  told: ownLife,
});

export const ReferralOverdue = fact('ReferralOverdue', {
  label: { da: 'Svarfrist overskredet', en: 'Referral overdue' },
  plain: { referralId, respondBy: instant },
  told: ownLife,
});

export const RecipientContinued = fact('RecipientContinued', {
  label: { da: 'Fortsætter på eget grundlag', en: 'Recipient continued on another basis' },
  plain: { referralId, legalBasis: code.legalBasis.schema, reason: code.continuationReason.schema },
  told: ownLife,
});
