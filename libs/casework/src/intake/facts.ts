import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, codes, each, first, nothing, only, own } from '../kernel/told';
import { alias, day, id, instant, sealedClasses, words } from '../kernel/words';
import * as code from './codes';

const reachWords = { phones: z.array(words(40)).max(10).optional(), emails: z.array(words(254)).max(10).optional() };

export const CaseOpened = fact('CaseOpened', {
  label: { da: 'Sag oprettet', en: 'Case opened' },
  plain: { homeUnit: alias, affected: id },
  told: { family: nothing, restricted: all, police: codes(), affected: codes(), perpetrators: nothing },
});

export const ContactReported = fact('ContactReported', {
  label: { da: 'Henvendelse', en: 'Contact reported' },
  plain: {
    contactId: id,
    channel: code.contactChannel.schema,
    receivedAt: instant,
    receivedByUnit: alias,
    reporter: code.reporter.schema,
    reporterId: id,
    affectedAware: code.yesNoUnknown.schema,
    immediateDanger: z.boolean(),
    childrenInvolved: code.yesNoUnknown.schema,
    affectedIsEmployee: code.yesNoUnknown.schema,
    perpetratorIsStaff: code.yesNoUnknown.schema,
    relation: code.relation.schema,
    anonymousToward: code.anonymity.schema,
  },
  sealed: { narrative: { text: words(20_000) }, reach: reachWords },
  told: {
    family: nothing,
    restricted: all,
    police: each('anonymousToward', { none: codes('narrative'), partners: codes(), all: codes() }),
    affected: codes(),
    perpetrators: nothing,
  },
});

export const PersonDescribed = fact('PersonDescribed', {
  label: { da: 'Person beskrevet', en: 'Person described' },
  plain: {
    personId: id,
    capacities: z.array(code.capacity.schema).min(1).max(6),
    relation: code.relation.schema.optional(),
    identityStatus: code.identityStatus.schema,
    minor: z.boolean(),
    guardians: z.array(id).max(10),
    addressProtection: code.addressProtection.schema,
    knowsOfCase: code.yesNoUnknown.schema,
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    interpreterNeeded: z.boolean(),
  },
  sealed: {
    identity: {
      name: words(200).optional(),
      alsoKnownAs: z.array(words(200)).max(10).optional(),
      born: day.optional(),
    },
    cpr: { cpr: z.string().regex(/^\d{10}$/) },
    address: {
      street: words(200),
      postcode: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      town: words(100).optional(),
    },
    reach: reachWords,
    place: { worksAt: words(200).optional(), school: words(200).optional() },
    note: { notInterpretedBy: words(500) },
  },
  told: {
    family: each('capacities', {
      affected: codes('identity', 'reach'),
      perpetrator: codes('identity', 'reach'),
      child: all,
      guardian: codes('identity', 'reach'),
      witness: nothing,
      relative: nothing,
    }),
    restricted: all,
    police: each('capacities', {
      affected: codes('identity', 'reach', 'cpr', 'address'),
      perpetrator: codes('identity', 'reach', 'cpr', 'address', 'place'),
      child: codes('identity'),
      guardian: codes('identity', 'reach', 'witness'),
      witness: codes('identity', 'reach', 'witness'),
      relative: codes('identity', 'reach', 'witness'),
    }),
    affected: each('capacities', {
      affected: codes('identity', 'reach'),
      perpetrator: only('personId', 'capacities', 'relation'),
      child: only('personId', 'capacities', 'minor'),
      guardian: nothing,
      witness: nothing,
      relative: nothing,
    }),
    perpetrators: nothing,
  },
});

export const SafeReachSet = fact('SafeReachSet', {
  label: { da: 'Sikker kontaktvej', en: 'Safe reach set' },
  /** Whether she may be called is plain: the hub goes by it when a call to her is written down. */
  plain: { personId: id, checkedAt: instant, mayCall: z.boolean() },
  sealed: {
    reach: {
      channel: code.safeReachChannel.schema,
      value: words(254),
      window: words(200).optional(),
      mayLeaveMessage: z.boolean(),
      perpetratorHasAccess: code.yesNoUnknown.schema,
      neverUse: z.array(words(254)).max(20).optional(),
    },
  },
  told: {
    family: first('reach'),
    restricted: all,
    police: first('reach'),
    affected: first('reach'),
    perpetrators: nothing,
  },
});

export const SafeReachRevoked = fact('SafeReachRevoked', {
  label: { da: 'Sikker kontaktvej tilbagekaldt', en: 'Safe reach revoked' },
  plain: { personId: id },
  told: { family: first(), restricted: all, police: first(), affected: first(), perpetrators: nothing },
});

const toWhomWasTold = <F extends string>(field: F, as: 'fact' | 'person' | 'persons') => ({
  family: own(field, as),
  restricted: all,
  police: own(field, as),
  affected: own(field, as),
  perpetrators: own(field, as),
});

export const PersonRetracted = fact('PersonRetracted', {
  label: { da: 'Person trukket tilbage', en: 'Person retracted' },
  plain: { personId: id, reason: z.enum(['wrong-person', 'duplicate']), replacedBy: id.optional() },
  told: toWhomWasTold('personId', 'person'),
});

/** Two descriptions of one human being: the one that goes is read with the one that stays. */
export const PersonsMerged = fact('PersonsMerged', {
  label: { da: 'Personer lagt sammen', en: 'Persons merged' },
  plain: { persons: z.tuple([id, id]), into: id },
  told: toWhomWasTold('persons', 'persons'),
});

export const FactRetracted = fact('FactRetracted', {
  label: { da: 'Oplysning trukket tilbage', en: 'Fact retracted' },
  plain: { factId: id, reason: code.retractionReason.schema },
  told: toWhomWasTold('factId', 'fact'),
});

/** Nor is a home told that a note was struck of which it never knew: which track is his, written by another unit of its agency. */
export const WordsStruck = fact('WordsStruck', {
  label: { da: 'Ord slettet', en: 'Words struck' },
  plain: { factId: id, personId: id, class: z.enum(sealedClasses), basis: code.strikeBasis.schema },
  told: { home: own('factId', 'fact'), ...toWhomWasTold('factId', 'fact') },
});

export const WishStated = fact('WishStated', {
  label: { da: 'Den udsattes ønske', en: "The affected person's wish" },
  plain: { report: code.reportWish.schema, keepFrom: z.array(alias).max(20) },
  told: { family: nothing, restricted: all, police: only('report'), affected: nothing, perpetrators: nothing },
});

export const DangerRaised = fact('DangerRaised', {
  label: { da: 'Fare meldt', en: 'Danger raised' },
  plain: { dangerId: id, saidBy: code.reporter.schema, sign: code.dangerSign.schema, about: id.optional() },
  sealed: { narrative: { text: words(5_000) } },
  told: {
    family: codes('narrative'),
    restricted: all,
    police: codes('narrative'),
    affected: codes('narrative'),
    perpetrators: nothing,
  },
});

export const DangerCleared = fact('DangerCleared', {
  label: { da: 'Fare afblæst', en: 'Danger cleared' },
  plain: { dangerId: id },
  told: { family: codes(), restricted: all, police: codes(), affected: codes(), perpetrators: nothing },
});
