import type { SealedClass, StoredFact } from '@vaern/casework';
import { constant, constantFrom, option, tuple, uniqueArray } from 'fast-check';
import { id } from './cast';
import {
  personId,
  entryRef,
  audience,
  to,
  by,
  classes,
  capacities,
  topics,
  actionKind,
  evidenceId,
  orderId,
  referral,
  textIn,
  type Line,
} from './draws';
import * as make from './facts';

export const content = [
  tuple(personId, capacities, classes, by).map(
    ([who, what, words, writer]): Line =>
      () =>
        make.described(who, what, words.filter(isOfPersons), { by: writer }),
  ),
  tuple(entryRef, audience, option(orderId, { nil: undefined })).map(
    ([ref, meantFor, order]): Line =>
      () =>
        make.incident(ref, meantFor, ['log-text', 'effect', 'place'], order),
  ),
  constant<Line>(() =>
    make.stored('DangerRaised', { dangerId: id(5, 1), saidBy: 'affected', sign: 'threat' }, { words: ['narrative'] }),
  ),
  topics.map(
    (about): Line =>
      () =>
        make.advised(about),
  ),
  tuple(actionKind, to, constantFrom(0, 1)).map(
    ([kind, owner, life]): Line =>
      () =>
        life === 0 ? make.planned(kind, owner) : make.done(kind, owner),
  ),
  constant<Line>(() => make.stored('WishStated', { report: 'yes', keepFrom: [] })),
  by.map(
    (writer): Line =>
      () =>
        make.conversation(writer),
  ),
  by.map(
    (writer): Line =>
      () =>
        make.linked(writer),
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
  tuple(evidenceId, option(entryRef, { nil: undefined }), audience, by).map(
    ([file, ref, meantFor, writer]): Line =>
      (before) =>
        make.evidence(file, { ref, meantFor: audienceOf(before, ref) ?? meantFor, by: writer }),
  ),
  tuple(evidenceId, by).map(
    ([file, writer]): Line =>
      () =>
        make.file(file, writer),
  ),
  tuple(evidenceId, constantFrom(make.quarantined, make.verified)).map(
    ([file, say]): Line =>
      () =>
        say(file),
  ),
  tuple(uniqueArray(evidenceId, { minLength: 1 }), referral, to).map(
    ([files, on, receiver]): Line =>
      (before) =>
        make.handedOver(
          files,
          textIn(before.findLast(({ type }) => type === 'ReferralAccepted')?.plain.referralId) ?? on,
          receiver,
        ),
  ),
  constant<Line>(() => make.item()),
];

/** Evidence of an entry is meant for whomever the entry is. */
const audienceOf = (before: readonly StoredFact[], ref: string | undefined) =>
  before.findLast(({ plain }) => plain.entryRef === ref && plain.audience !== undefined)?.plain.audience as
    Parameters<typeof make.incident>[1] | undefined;

const isOfPersons = (name: SealedClass) => ['identity', 'reach', 'address', 'place', 'cpr', 'note'].includes(name);
