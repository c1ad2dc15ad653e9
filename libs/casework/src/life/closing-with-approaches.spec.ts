import { describe, it } from '@jest/globals';
import { ReferralWithdrawn } from '../referral/facts';
import {
  approachId,
  approached,
  assigned,
  calledOff,
  coordinated,
  coordinatorOver,
  informed,
  involvementId,
  involvementOver,
  planned,
  toCoordination,
} from '../testing/children-facts';
import { given } from '../testing/decision';
import { opened, perpetrator, person } from '../testing/intake-facts';
import { units, visitator } from '../testing/people';
import { accepted, completed, referralId, sentToPolice } from '../testing/referral-facts';
import { closeCase } from './close-case';
import { CaseClosed } from './facts';

const reason = 'contact-stopped';
type Answer = 'withdrawn' | 'runs-on' | 'over';
const answers = (...all: readonly (readonly [string, Answer])[]) => ({
  reason,
  answered: all.map(([running, answer]) => ({ running, answer })),
});
const closedWith = (...all: readonly (readonly [string, Answer])[]) =>
  CaseClosed.of({ reason, answered: answers(...all).answered });
const him = person(perpetrator, 'perpetrator');
const ours = { byUnit: units.visitation } as const;
const cancelled = (more: object = {}) => calledOff({ reason: 'case-closed', ...more });

describe('a planned approach is answered when a case is closed:', () => {
  const ofPolice = [opened, him, sentToPolice(), accepted, planned()] as const;
  const goesOn = [referralId, 'runs-on'] as const;

  it('it cannot be passed over', () => {
    given(opened, him, planned(ours))
      .when(closeCase, { reason })
      .by(visitator)
      .refuses('still-running', { running: approachId });
    given(...ofPolice)
      .when(closeCase, answers(goesOn))
      .by(visitator)
      .refuses('still-running', { running: approachId });
  });
  it('one’s own is cancelled', () => {
    given(opened, him, planned(ours))
      .when(closeCase, answers([approachId, 'over']))
      .by(visitator)
      .gives(cancelled(ours), closedWith([approachId, 'over']));
    given(opened, him, planned(ours))
      .when(closeCase, answers([approachId, 'runs-on']))
      .by(visitator)
      .refuses('answer-does-not-fit', { running: approachId });
  });
  it('that of others runs on with them, and its hold', () => {
    given(...ofPolice)
      .when(closeCase, answers(goesOn, [approachId, 'runs-on']))
      .by(visitator)
      .gives(closedWith(goesOn, [approachId, 'runs-on']));
    given(...ofPolice)
      .when(closeCase, answers(goesOn, [approachId, 'over']))
      .by(visitator)
      .refuses('answer-does-not-fit', { running: approachId });
  });
  it('one whose unit has left the case is cancelled', () =>
    given(...ofPolice, completed)
      .when(closeCase, answers([approachId, 'over']))
      .by(visitator)
      .gives(cancelled(), closedWith([approachId, 'over'])));
  it('one that was made or cancelled is not asked about', () => {
    for (const end of [approached(ours), calledOff(ours)])
      given(opened, him, planned(ours), end).when(closeCase, { reason }).by(visitator).gives(closedWith());
  });
});

describe('the family unit’s part is answered when a case is closed:', () => {
  const held = [opened, informed()] as const;

  it('it cannot be passed over', () =>
    given(...held)
      .when(closeCase, { reason })
      .by(visitator)
      .refuses('still-running', { running: involvementId }));
  it('it ends, or runs on there', () => {
    given(...held)
      .when(closeCase, answers([involvementId, 'over']))
      .by(visitator)
      .gives(involvementOver('case-closed'), closedWith([involvementId, 'over']));
    given(...held)
      .when(closeCase, answers([involvementId, 'runs-on']))
      .by(visitator)
      .gives(closedWith([involvementId, 'runs-on']));
  });
  it('when it has ended, nobody is asked', () =>
    given(...held, involvementOver())
      .when(closeCase, { reason })
      .by(visitator)
      .gives(closedWith()));
});

describe('a coordinator is no question of its own:', () => {
  const held = [opened, ...coordinated, assigned()] as const;

  it('ends with the referral that is withdrawn', () =>
    given(...held)
      .when(closeCase, answers([toCoordination, 'withdrawn']))
      .by(visitator)
      .gives(
        coordinatorOver('referral-over'),
        ReferralWithdrawn.of({ referralId: toCoordination, reason: 'case-closed' }),
        closedWith([toCoordination, 'withdrawn']),
      ));
  it('goes on with one that runs on', () =>
    given(...held)
      .when(closeCase, answers([toCoordination, 'runs-on']))
      .by(visitator)
      .gives(closedWith([toCoordination, 'runs-on'])));
});
