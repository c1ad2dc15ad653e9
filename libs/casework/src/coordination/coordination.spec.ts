import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { expireConsent } from '../consent/expire-consent';
import { withdrawConsent } from '../consent/withdraw-consent';
import { completeReferral } from '../referral/complete-referral';
import { ReferralCompleted, ReferralWithdrawn } from '../referral/facts';
import { withdrawReferral } from '../referral/withdraw-referral';
import {
  assigned,
  assignmentId,
  colleague,
  coordinated,
  coordinatorId,
  coordinatorOver,
  released,
  toCoordination,
} from '../testing/children-facts';
import { drawn, given, stored } from '../testing/decision';
import { opened, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import * as people from '../testing/people';
import * as referrals from '../testing/referral-facts';
import { staffCalled } from '../testing/staff';
import { assignColleague } from './assign-colleague';
import { assignCoordinator } from './assign-coordinator';
import { endCoordinator } from './end-coordinator';
import { releaseColleague } from './release-colleague';
import { assignedIn } from './state';

const {
  centre,
  coordinator,
  familyCounsellor,
  police,

  secondCoordinator,
  secondOfficer,
  units,
  visitator,
} = people;
const { accepted, consentId, consentToCentre, sentToPolice } = referrals;
const case_ = [opened, ...coordinated] as const;
const body = { scope: 'adult', coordinator: coordinator.id, deputy: secondCoordinator.id } as const;
const atPolice: Past = [opened, sentToPolice(), accepted];

describe('a coordinator is assigned', () => {
  const assigns = (more: object = {}) => assigned({ coordinatorId: drawn(1), ...more });

  it('with a deputy, by the unit that took the case on, or by the home', () => {
    for (const who of [coordinator, visitator])
      given(...case_)
        .when(assignCoordinator, body)
        .by(who)
        .gives(assigns());
  });
  it('one for her and one for the children', () =>
    given(...case_, assigned())
      .when(assignCoordinator, { ...body, scope: 'child' })
      .by(coordinator)
      .gives(assigns({ scope: 'child' })));
  it('in silence when it is the same', () =>
    given(...case_, assigned())
      .when(assignCoordinator, body)
      .by(visitator)
      .givesNothing());
  it('but never two at once: the second is told who it is', () => {
    const others = { ...body, coordinator: secondCoordinator.id, deputy: coordinator.id };
    given(...case_, assigned())
      .when(assignCoordinator, others)
      .by(visitator)
      .refuses('coordinator-taken', { by: staffCalled(coordinator.id) });
    given(...case_, assigned())
      .when(assignCoordinator, { ...body, deputy: 'somebody' })
      .by(visitator)
      .refuses('coordinator-taken', { by: staffCalled(coordinator.id) });
    given(...case_, assigned(), coordinatorOver())
      .when(assignCoordinator, others)
      .by(visitator)
      .gives(
        assigns({
          who: staffCalled(secondCoordinator.id),
          deputy: staffCalled(coordinator.id),
          staff: { coordinator: secondCoordinator.id, deputy: coordinator.id },
        }),
      );
  });
  it('only after coordination was asked and has accepted', () => {
    const [sent] = coordinated;
    given(opened).when(assignCoordinator, body).by(visitator).refuses('coordination-first');
    given(opened, sent).when(assignCoordinator, body).by(visitator).refuses('coordination-first');
    given(opened, sent).when(assignCoordinator, body).by(coordinator).refuses('coordination-first');
    const another = sentToPolice({ to: units.coordination, purpose: 'counselling' });
    given(opened, another, accepted).when(assignCoordinator, body).by(visitator).refuses('coordination-first');
    given(...case_)
      .when(assignCoordinator, body)
      .by(visitator, { ownUnit: () => undefined })
      .refuses('coordination-first');
  });
  it('with somebody else as deputy', () =>
    given(...case_)
      .when(assignCoordinator, { ...body, deputy: coordinator.id })
      .by(visitator)
      .refuses('deputy-is-another'));
  it('by nobody else, and not at a home that closed the case', () => {
    given(...case_)
      .when(assignCoordinator, body)
      .by(centre)
      .refuses('no-such-case');
    given(...case_, sentToPolice())
      .when(assignCoordinator, body)
      .by(police)
      .refuses('not-the-home-unit');
    given(...case_, closed)
      .when(assignCoordinator, body)
      .by(visitator)
      .refuses('case-closed');
  });
});

describe('a coordinator ends', () => {
  const ends = { coordinatorId, reason: 'left' } as const;
  const held = [...case_, assigned()] as const;

  it('by the unit whose colleague it is, or by the home', () => {
    for (const who of [coordinator, visitator])
      given(...held)
        .when(endCoordinator, ends)
        .by(who)
        .gives(coordinatorOver());
  });
  it('in silence when it is known at home', () =>
    given(...held, coordinatorOver())
      .when(endCoordinator, ends)
      .by(visitator)
      .givesNothing());
  it('not by others, and only if there is one', () => {
    given(...held, sentToPolice())
      .when(endCoordinator, ends)
      .by(police)
      .refuses('no-such-coordinator');
    given(...case_)
      .when(endCoordinator, ends)
      .by(visitator)
      .refuses('no-such-coordinator');
    given(...held)
      .when(endCoordinator, ends)
      .by(centre)
      .refuses('no-such-case');
  });
  it('with the referral on which it rests, whichever way that ends', () => {
    const over = coordinatorOver('referral-over');
    const referralId = toCoordination;
    given(...held)
      .when(completeReferral, { referralId, outcome: 'helped', report: 'done' })
      .by(coordinator)
      .gives(over, ReferralCompleted.of({ referralId, outcome: 'helped', narrative: { text: 'done' } }));
    given(...held)
      .when(withdrawReferral, { referralId, reason: 'no-longer-needed' })
      .by(visitator)
      .gives(over, ReferralWithdrawn.of({ referralId, reason: 'no-longer-needed' }));
  });
  it('with the consent on which that referral rests', () => {
    const [, taken] = coordinated;
    const sent = referrals.sentToCentre({
      referralId: toCoordination,
      to: units.coordination,
      purpose: 'coordination',
    });
    const given_ = consentToCentre({
      recipients: [units.coordination],
      purposes: ['coordination'],
      until: '2026-03-01',
    });
    const past = [opened, given_, sent, taken, assigned()] as const;
    const types = (facts: readonly { readonly type: string }[]) => facts.map(({ type }) => type);
    const withdrawal = { consentId, by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
    const after = ['CoordinatorEnded', 'ReferralWithdrawn'];
    expect(
      types(
        given(...past)
          .when(withdrawConsent, withdrawal)
          .by(visitator)
          .decided(),
      ),
    ).toEqual(['ConsentWithdrawn', ...after]);
    expect(
      types(
        given(...past)
          .when(expireConsent, { consentId })
          .by(people.timekeeper)
          .decided(),
      ),
    ).toEqual(['ConsentExpired', ...after]);
  });
});

describe('a colleague is brought in', () => {
  const brings = { colleague: secondOfficer.id };

  it('by whoever works in the case', () =>
    given(...atPolice)
      .when(assignColleague, brings)
      .by(police)
      .gives({ ...colleague(), plain: { ...colleague().plain, assignmentId: drawn(1) } }));
  it('in silence when that is so, and for oneself', () => {
    given(...atPolice, colleague())
      .when(assignColleague, brings)
      .by(police)
      .givesNothing();
    given(...atPolice)
      .when(assignColleague, { colleague: police.id })
      .by(police)
      .givesNothing();
  });
  it('again after being released', () =>
    expect(
      given(...atPolice, colleague(), released())
        .when(assignColleague, brings)
        .by(police)
        .decided(),
    ).toHaveLength(1));
  it('not before the unit has taken the case on, nor by a home that closed it', () => {
    given(opened, sentToPolice()).when(assignColleague, brings).by(police).refuses('accept-first');
    given(opened).when(assignColleague, brings).by(police).refuses('no-such-case');
    given(opened, closed).when(assignColleague, brings).by(visitator).refuses('case-closed');
  });
  it('and released, by the own unit alone', () => {
    const release = { assignmentId } as const;
    given(...atPolice, colleague())
      .when(releaseColleague, release)
      .by(police)
      .gives(released());
    given(...atPolice, colleague(), released())
      .when(releaseColleague, release)
      .by(police)
      .givesNothing();
    given(...atPolice, colleague())
      .when(releaseColleague, release)
      .by(visitator)
      .refuses('no-such-assignment');
    given(...atPolice)
      .when(releaseColleague, release)
      .by(police)
      .refuses('no-such-assignment');
    given(...atPolice, colleague())
      .when(releaseColleague, release)
      .by(familyCounsellor)
      .refuses('no-such-case');
  });
});

describe('to whom the case is assigned', () => {
  const assignedAfter = (unit: string, ...past: Past) => {
    const state = caseLife.empty();
    past.forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    return assignedIn(state.coordination, unit);
  };
  it('is said of each unit by itself', () => {
    const past = [...case_, assigned(), colleague()];
    expect(assignedAfter(units.coordination, ...past)).toEqual(
      [coordinator, secondCoordinator].map(({ id }) => staffCalled(id)),
    );
    expect(assignedAfter(units.police, ...past)).toEqual([staffCalled(secondOfficer.id)]);
    expect(assignedAfter(units.centre, ...past)).toEqual([]);
  });
  it('until it is over', () => {
    expect(assignedAfter(units.coordination, ...case_, assigned(), coordinatorOver())).toEqual([]);
    expect(assignedAfter(units.police, ...case_, colleague(), released())).toEqual([]);
  });
});
