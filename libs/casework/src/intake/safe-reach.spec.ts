import { describe, expect, it } from '@jest/globals';
import { drawn, factId, given, later, NOW } from '../testing/decision';
import {
  affected,
  opened,
  person,
  perpetrator,
  referredTo,
  safeReach,
  witness,
  type Past,
} from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { FactRetracted, SafeReachRevoked, SafeReachSet } from './facts';
import { revokeSafeReach } from './revoke-safe-reach';
import { setSafeReach } from './set-safe-reach';

const reach = {
  channel: 'phone' as const,
  value: '+45 22 22 22 22',
  window: 'after ten',
  mayCall: true,
  mayLeaveMessage: false,
  perpetratorHasAccess: 'no' as const,
  neverUse: ['+45 33 33 33 33'],
};
const { mayCall, ...words } = reach;
const body = { personId: affected, ...reach };

describe('the safe reach is set', () => {
  it('with all that keeps a caller from harm', () =>
    given(opened)
      .when(setSafeReach, body)
      .by(visitator)
      .gives(SafeReachSet.of({ personId: affected, checkedAt: NOW, mayCall, reach: words }, { about: affected })));

  it('as it was last known to be safe', () => {
    const checkedAt = later(NOW, -1);
    const [set] = given(opened)
      .when(setSafeReach, { ...body, checkedAt })
      .by(visitator)
      .decided();
    expect(set?.plain).toEqual({ personId: affected, checkedAt, mayCall });
  });

  it('anew, which revokes the one before', () =>
    given(opened, safeReach)
      .when(setSafeReach, body)
      .by(visitator)
      .gives(
        SafeReachRevoked.of({ personId: affected }),
        SafeReachSet.of({ personId: affected, checkedAt: NOW, mayCall, reach: words }, { about: affected }),
      ));

  it('anew where the one before was taken back, which revokes nothing', () => {
    const retracted = FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' });
    expect(given(opened, safeReach, retracted).when(setSafeReach, body).by(visitator).decided()).toHaveLength(1);
  });

  it('though he has access to it, as a way by which nobody calls', () => {
    const silent = { ...body, mayCall: false, perpetratorHasAccess: 'yes' };
    expect(given(opened).when(setSafeReach, silent).by(visitator).decided()).toHaveLength(1);
  });
});

describe('a safe reach is refused', () => {
  const setting = (more: object) =>
    given(opened, person(witness, 'witness'), person(perpetrator, 'perpetrator')).when(setSafeReach, {
      ...body,
      ...more,
    });

  it('to a unit for which there is no such case', () =>
    setting({ personId: drawn(7) })
      .by(centre)
      .refuses('no-such-case'));
  it('for a person who is not of this case', () =>
    setting({ personId: drawn(7) })
      .by(visitator)
      .refuses('person-not-found'));
  it.each([witness, perpetrator])('for anybody but the affected person', (personId) =>
    setting({ personId }).by(visitator).refuses('safe-reach-affected-only'),
  );
  it.each(['mayCall', 'mayLeaveMessage'])('where he has access to it and one is to use it: %s', (use) =>
    setting({ mayCall: false, mayLeaveMessage: false, [use]: true, perpetratorHasAccess: 'yes' })
      .by(visitator)
      .refuses('unsafe-reach'),
  );
  it('where it was checked in the future', () =>
    setting({ checkedAt: later(NOW, 1) })
      .by(visitator)
      .refuses('in-future'));
});

describe('the safe reach is revoked', () => {
  const revoked = SafeReachRevoked.of({ personId: affected });
  const revoking = (...facts: Past) => given(opened, ...facts).when(revokeSafeReach, { personId: affected });

  it('by whoever learns that it is safe no more', () =>
    revoking(safeReach, referredTo(units.police)).by(police).gives(revoked));
  it('in silence when asked twice', () => revoking(safeReach, revoked).by(visitator).givesNothing());
  it('in silence where there is none', () => revoking().by(visitator).givesNothing());
  it('in silence where it was retracted', () =>
    revoking(safeReach, FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' }))
      .by(visitator)
      .givesNothing());
  it('not by a unit for which there is no such case', () => revoking(safeReach).by(centre).refuses('no-such-case'));
  it('not for a person who is not of this case', () =>
    given(opened)
      .when(revokeSafeReach, { personId: drawn(7) })
      .by(visitator)
      .refuses('person-not-found'));
});
