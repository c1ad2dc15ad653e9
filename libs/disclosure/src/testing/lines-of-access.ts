import { constantFrom, nat, option, tuple, uniqueArray } from 'fast-check';
import { nameOf, unit } from './cast';
import {
  referral,
  consentId,
  personId,
  entryRef,
  audience,
  to,
  by,
  classes,
  purpose,
  basis,
  target,
  textIn,
  type Line,
} from './draws';
import * as make from './facts';

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
  tuple(referral, by).map(
    ([referralId, writer]): Line =>
      () =>
        make.accepted(referralId, writer),
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
  tuple(option(referral, { nil: undefined }), referral, to).map(
    ([referralId, continuesAs, receiver]): Line =>
      (before) => {
        const last = before.findLast(({ type }) => type === 'ReferralSent')?.plain.referralId;
        return make.forwarded(referralId ?? textIn(last) ?? continuesAs, continuesAs, receiver);
      },
  ),
  tuple(referral, by, purpose, basis, classes, consentId).map(
    ([referralId, from, why, legalBasis, fieldSets, resting]): Line =>
      (before) => {
        const onward = before.findLast(({ type }) => type === 'ReferralForwarded')?.plain;
        return make.sent(textIn(onward?.continuesAs) ?? referralId, nameOf(textIn(onward?.to) ?? '') ?? 'fyn', {
          from,
          purpose: why,
          legalBasis,
          fieldSets,
          ...(legalBasis === 'consent' && { consentId: resting }),
        });
      },
  ),
  tuple(referral, to).map(([referralId, otherwise]): Line => (before) => {
    const sent = before.find(({ type, plain }) => type === 'ReferralSent' && plain.referralId === referralId);
    return make.takenOver(referralId, nameOf(textIn(sent?.plain.to) ?? '') ?? otherwise);
  }),
  tuple(referral, to, by).map(
    ([referralId, receiver, from]): Line =>
      () =>
        make.passedOn(referralId, receiver, from),
  ),
  tuple(referral, constantFrom(make.asked, make.answered)).map(
    ([referralId, say]): Line =>
      () =>
        say(referralId),
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
