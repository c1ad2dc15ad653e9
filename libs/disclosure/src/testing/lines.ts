import type { Id, SealedClass, StoredFact } from '@vaern/casework';
import { constant, constantFrom, nat, option, tuple, uniqueArray } from 'fast-check';
import { id, person, unit, type UnitName } from './cast';
import * as make from './facts';

/** One line of a history: makes a fact of those before it. */
export type Line = (before: readonly StoredFact[]) => StoredFact;

const referral = constantFrom(id(2, 1), id(2, 2), id(2, 3), id(2, 4));
const consentId = constantFrom(id(3, 1), id(3, 2));
const personId = constantFrom(...Object.values(person));
const entryRef = constantFrom('aaaaaaaa', 'bbbbbbbb');
const audience = constantFrom('support' as const, 'police' as const, 'perpetrator' as const);
const to = constantFrom<UnitName>(
  'police',
  'police',
  'affected',
  'family',
  'coordination',
  'fyn',
  'perpetrators',
  'frontline',
  'restricted',
  'home',
);
const by = constantFrom<UnitName>('home', 'police', 'family', 'affected');
const classes = uniqueArray(
  constantFrom<SealedClass>('identity', 'reach', 'address', 'place', 'cpr', 'narrative', 'log-text', 'effect', 'note'),
  { maxLength: 5 },
);
const capacities = uniqueArray(
  constantFrom('affected' as const, 'perpetrator' as const, 'child' as const, 'witness' as const, 'guardian' as const),
  { minLength: 1, maxLength: 2 },
);
const purpose = constantFrom('report' as const, 'counselling' as const, 'coordination' as const, 'children' as const);
const basis = constantFrom('consent' as const, 'authority-need' as const, 'report-of-crime' as const);
const target = (before: readonly StoredFact[], at: number): Id =>
  before[at % Math.max(1, before.length)]?.id ?? id(9, 0);

export const content = [
  tuple(personId, capacities, classes, by).map(
    ([who, what, words, writer]): Line =>
      () =>
        make.described(who, what, words.filter(isOfPersons), { by: writer }),
  ),
  tuple(entryRef, audience).map(
    ([ref, meantFor]): Line =>
      () =>
        make.incident(ref, meantFor, ['log-text', 'effect', 'place']),
  ),
  personId.map(
    (who): Line =>
      () =>
        make.safeReach(who),
  ),
  constant<Line>(() =>
    make.stored('DangerRaised', { dangerId: id(5, 1), by: 'affected', sign: 'threat' }, { words: ['narrative'] }),
  ),
  constant<Line>(() => make.stored('WishStated', { report: 'yes', keepFrom: [] })),
  by.map(
    (writer): Line =>
      () =>
        make.conversation(writer),
  ),
  constant<Line>(() =>
    make.stored('EmergencyCalled', { emergencyId: id(6, 2), service: 'alarm-112', at: '2026-03-03T10:00:00.000Z' }),
  ),
  constantFrom<Line>(
    () => make.closed(),
    () => make.reopened(),
  ),
  uniqueArray(personId, { minLength: 2, maxLength: 2 }).map(
    ([goes = '', stays = '']): Line =>
      () =>
        make.merged(goes, stays),
  ),
];

export const referrals = [
  tuple(referral, to, by, purpose, basis, classes, consentId).map(
    ([referralId, receiver, from, why, legalBasis, fieldSets, resting]): Line =>
      () =>
        make.sent(referralId, receiver, {
          from,
          purpose: why,
          legalBasis,
          fieldSets,
          ...(legalBasis === 'consent' && { consentId: resting }),
        }),
  ),
  referral.map(
    (referralId): Line =>
      () =>
        make.accepted(referralId),
  ),
  referral.map(
    (referralId): Line =>
      () =>
        make.accepted(referralId),
  ),
  referral.map(
    (referralId): Line =>
      () =>
        make.declined(referralId),
  ),
  referral.map(
    (referralId): Line =>
      () =>
        make.withdrawn(referralId),
  ),
  referral.map(
    (referralId): Line =>
      () =>
        make.completed(referralId),
  ),
  tuple(referral, basis).map(
    ([referralId, legalBasis]): Line =>
      () =>
        make.stored('RecipientContinued', { referralId, legalBasis, reason: 'duty-to-act' }),
  ),
];

export const consents = [
  tuple(consentId, uniqueArray(to, { minLength: 1, maxLength: 4 }), classes).map(
    ([given, recipients, fieldSets]): Line =>
      () =>
        make.consent(given, recipients, fieldSets),
  ),
  tuple(consentId, option(uniqueArray(to, { maxLength: 2 }), { nil: undefined })).map(
    ([given, recipients]): Line =>
      () =>
        make.consentWithdrawn(given, recipients),
  ),
  consentId.map(
    (given): Line =>
      () =>
        make.stored('ConsentExpired', { consentId: given }),
  ),
];

export const takingBack = [
  tuple(entryRef, audience).map(
    ([ref, meantFor]): Line =>
      () =>
        make.audienceChanged(ref, meantFor),
  ),
  tuple(entryRef, audience, nat()).map(
    ([ref, meantFor, at]): Line =>
      (before) =>
        make.corrected(ref, target(before, at), meantFor),
  ),
  tuple(nat(), constantFrom('wrong-person' as const, 'entered-in-error' as const)).map(
    ([at, reason]): Line =>
      (before) =>
        make.stored('FactRetracted', { factId: target(before, at), reason }),
  ),
  tuple(nat(), personId, classes).map(
    ([at, who, [name = 'narrative']]): Line =>
      (before) =>
        make.stored('WordsStruck', { factId: target(before, at), personId: who, class: name, basis: 'unlawful' }),
  ),
  tuple(personId, constantFrom('wrong-person' as const, 'duplicate' as const)).map(
    ([who, reason]): Line =>
      () =>
        make.stored('PersonRetracted', { personId: who, reason }),
  ),
  tuple(personId, by).map(
    ([who, controller]): Line =>
      () =>
        make.stored('PersonForgotten', { personId: who, controller: unit[controller] }),
  ),
];

const isOfPersons = (name: SealedClass) => ['identity', 'reach', 'address', 'place', 'cpr', 'note'].includes(name);
