import { describe, it } from '@jest/globals';
import { aChild, informed } from '../testing/children-facts';
import { drawn, given, later, NOW } from '../testing/decision';
import { child, opened, perpetrator, person, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, familyCounsellor, police, units, visitator } from '../testing/people';
import * as referrals from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { ChildNotificationMade } from './facts';
import { makeChildNotification } from './make-child-notification';

const { accepted, consentToCentre, consentWithdrawn, sentToPolice } = referrals;
const case_ = [opened, aChild] as const;
const body = { about: [child], parentsInformed: 'yes', affectedWarned: 'before' } as const;
const made = (unit: string, more: object = {}) =>
  ChildNotificationMade.of(
    { ...body, about: [child], notificationId: drawn(1), byUnit: unit, madeAt: NOW, ...more },
    { occurredAt: NOW },
  );

describe('a notification about a child is recorded', () => {
  it('by whoever knows the case', () => {
    given(...case_)
      .when(makeChildNotification, body)
      .by(visitator)
      .gives(made(units.visitation));
    given(...case_, informed())
      .when(makeChildNotification, body)
      .by(familyCounsellor)
      .gives(made(units.family));
    given(...case_, sentToPolice())
      .when(makeChildNotification, body)
      .by(police)
      .gives(made(units.police));
  });
  it.each<[string, Past]>([
    ['the outcome is conflict', [screened('conflict')]],
    ['the case is closed', [closed]],
    ['nobody consents any more', [consentToCentre(), consentWithdrawn]],
    ['nothing was screened, and nobody informed', []],
    ['the police have taken it on', [sentToPolice(), accepted]],
  ])('also when %s', (_, past) =>
    given(...case_, ...past)
      .when(makeChildNotification, body)
      .by(visitator)
      .gives(made(units.visitation)),
  );
  it('also about children whom nobody described', () =>
    given(opened)
      .when(makeChildNotification, { ...body, about: [] })
      .by(visitator)
      .gives(made(units.visitation, { about: [] })));
  it('as often as it is made, at its time', () =>
    given(...case_, made(units.visitation))
      .when(makeChildNotification, { ...body, madeAt: later(NOW, -5) })
      .by(visitator)
      .gives(
        ChildNotificationMade.of(
          { ...body, about: [child], notificationId: drawn(1), byUnit: units.visitation, madeAt: later(NOW, -5) },
          { occurredAt: later(NOW, -5) },
        ),
      ));
  it('with the reason where the parents do not know', () => {
    const secret = { ...body, parentsInformed: 'no' } as const;
    given(...case_)
      .when(makeChildNotification, secret)
      .by(visitator)
      .refuses('parents-not-informed-why');
    const why = { parentsInformed: 'no', reasonParentsNotInformed: 'affected-at-risk' } as const;
    given(...case_)
      .when(makeChildNotification, { ...body, ...why })
      .by(visitator)
      .gives(made(units.visitation, why));
  });
  it('of children, of this case, that was made', () => {
    given(...case_, person(perpetrator, 'perpetrator'))
      .when(makeChildNotification, { ...body, about: [perpetrator] })
      .by(visitator)
      .refuses('not-a-child');
    given(...case_)
      .when(makeChildNotification, { ...body, about: [drawn(9)] })
      .by(visitator)
      .refuses('no-such-person');
    given(...case_)
      .when(makeChildNotification, { ...body, madeAt: later(NOW, 1) })
      .by(visitator)
      .refuses('in-future');
  });
  it('not by a unit for which there is no such case', () =>
    given(...case_)
      .when(makeChildNotification, body)
      .by(centre)
      .refuses('no-such-case'));
});
