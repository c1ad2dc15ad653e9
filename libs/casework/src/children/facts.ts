import { z } from 'zod';
import { addressReason, affectedInformed, legalBasis, noConsentReason } from '../referral/codes';
import { conversationChannel } from '../conversation/codes';
import { fact } from '../kernel/fact';
import { all, always, codes, nothing, only, own, ownOr } from '../kernel/told';
import { alias, day, id, instant, sealedClasses, words } from '../kernel/words';
import * as code from './codes';

const children = z.array(id).min(1).max(20);
/** The family unit's own work: nobody else is told of it. */
const forTheFamily = {
  family: codes(),
  restricted: all,
  police: nothing,
  affected: nothing,
  perpetrators: nothing,
} as const;
/** The unit that the fact names. */
const forThatUnit = { ...forTheFamily, family: own('unit', 'unit') } as const;

/** Children live with it; which ones, as far as they are described. Said again, it is the whole list anew. */
export const ChildrenInvolved = fact('ChildrenInvolved', {
  label: { da: 'Børn er berørt', en: 'Children involved' },
  plain: { children, number: z.int().min(1).max(20) },
  told: { ...forTheFamily, police: only('number'), affected: only('number') },
});

/** The family unit was asked for advice, without being told whom it is about: opens nothing. */
export const FamilyUnitConsulted = fact('FamilyUnitConsulted', {
  label: { da: 'Familieafdelingen spurgt til råds', en: 'Family unit consulted' },
  plain: { consultationId: id, unit: alias },
  sealed: { note: { question: words(5_000), answer: words(5_000).optional() } },
  told: forTheFamily,
});

/** The family unit is told of the case from now on, so far as the classes say: its access by involvement. */
export const FamilyUnitInformed = fact('FamilyUnitInformed', {
  label: { da: 'Familieafdelingen orienteret', en: 'Family unit informed' },
  plain: {
    involvementId: id,
    unit: alias,
    classes: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    legalBasis: legalBasis.schema,
    addressReason: addressReason.schema.optional(),
    affectedInformed: affectedInformed.schema,
    reasonNotInformed: noConsentReason.schema.optional(),
    tableVersion: z.int().min(1),
  },
  told: forThatUnit,
});

/** It is told nothing new; informed in error, it keeps nothing either. */
export const FamilyInvolvementEnded = fact('FamilyInvolvementEnded', {
  label: { da: 'Familieafdelingens del er slut', en: 'Family involvement ended' },
  plain: { involvementId: id, unit: alias, reason: code.involvementEnd.schema },
  told: forThatUnit,
});

/** The statutory act, which every professional owes personally: another fact than informing, and never switched off. */
export const ChildNotificationMade = fact('ChildNotificationMade', {
  label: { da: 'Underretning om et barn', en: 'Child notification made' },
  plain: {
    notificationId: id,
    byUnit: alias,
    about: z.array(id).max(20),
    madeAt: instant,
    parentsInformed: z.enum(['yes', 'no']),
    reasonParentsNotInformed: code.parentsNotInformed.schema.optional(),
    /** Whether she was told that the parents may read it. */
    affectedWarned: affectedInformed.schema,
  },
  told: {
    ...forTheFamily,
    police: ownOr('byUnit', ['notificationId', 'madeAt']),
    affected: own('byUnit', 'unit'),
  },
});

/** Whether a person may be called. Holds until its day, and no longer than until the next danger. */
export const CallSafetyChecked = fact('CallSafetyChecked', {
  label: { da: 'Opkaldssikkerhed undersøgt', en: 'Call safety checked' },
  plain: {
    checkId: id,
    with: id,
    result: code.callSafety.schema,
    why: code.callSafetyReason.schema,
    validUntil: day,
  },
  sealed: { narrative: { say: words(2_000).optional(), when: words(200).optional() } },
  told: { ...forTheFamily, family: always('narrative') },
});

export const FamilyContactMade = fact('FamilyContactMade', {
  label: { da: 'Kontakt til familien', en: 'Family contact made' },
  plain: {
    familyContactId: id,
    byUnit: alias,
    with: id,
    channel: conversationChannel.schema,
    at: instant,
    reached: z.boolean(),
  },
  sealed: { note: { text: words(20_000) } },
  told: forTheFamily,
});

export const VisitationNoted = fact('VisitationNoted', {
  label: { da: 'Samvær noteret', en: 'Visitation noted' },
  plain: { visitationId: id, children, arrangement: code.visitationArrangement.schema },
  sealed: { narrative: { text: words(5_000) } },
  told: { ...forTheFamily, family: always('narrative') },
});
