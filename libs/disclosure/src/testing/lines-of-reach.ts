import type { FactType, Id, StoredFact } from '@vaern/casework';
import { option, tuple } from 'fast-check';
import { personId, referral, textIn, to, type Line } from './draws';
import * as make from './facts';

const last = (before: readonly StoredFact[], type: FactType, field: string): Id | undefined =>
  textIn(before.findLast((fact) => fact.type === type)?.plain[field]);

/** A safe reach is set, and revoked: often the one that was set last. */
export const reaches = [
  personId.map(
    (who): Line =>
      () =>
        make.safeReach(who),
  ),
  tuple(option(personId, { nil: undefined, freq: 2 }), personId).map(
    ([who, otherwise]): Line =>
      (before) =>
        make.reachRevoked(who ?? last(before, 'SafeReachSet', 'personId') ?? otherwise),
  ),
];

/** Referrals that are soon accepted, and soon over. */
export const brief = [
  tuple(referral, to).map(
    ([referralId, receiver]): Line =>
      () =>
        make.sent(referralId, receiver),
  ),
  referral.map(
    (otherwise): Line =>
      (before) =>
        make.accepted(last(before, 'ReferralSent', 'referralId') ?? otherwise),
  ),
  referral.map(
    (otherwise): Line =>
      (before) =>
        make.completed(last(before, 'ReferralAccepted', 'referralId') ?? otherwise),
  ),
];
