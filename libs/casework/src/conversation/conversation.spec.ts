import { describe, it } from '@jest/globals';
import { ApproachMade } from '../approach/facts';
import { approachId, approached, checked, planned, tomorrow, warned } from '../testing/children-facts';
import { by, drawn, given, later, NOW } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, police, units, visitator } from '../testing/people';
import { screened } from '../testing/screening-facts';
import { callEmergency } from './call-emergency';
import { ConversationHeld, EmergencyCalled } from './facts';
import { holdConversation } from './hold-conversation';

const case_ = [opened, person(perpetrator, 'perpetrator')] as const;
const earlier = later(NOW, -20);

describe('a conversation is held', () => {
  const body = { with: affected, channel: 'phone', reached: true } as const;
  const talk = { conversationId: drawn(1), with: affected, channel: 'phone', reached: true } as const;
  const held = (more: object = {}) =>
    ConversationHeld.of({ ...talk, byUnit: units.visitation, at: NOW, ...more }, { about: affected, occurredAt: NOW });

  it('now, without more words', () =>
    given(...case_)
      .when(holdConversation, body)
      .by(visitator)
      .gives(held()));
  it('earlier, through an interpreter, with a note that is about whom it was with', () =>
    given(...case_)
      .when(holdConversation, { ...body, at: earlier, interpreter: 'by-phone', note: 'She sleeps badly' })
      .by(visitator)
      .gives(
        ConversationHeld.of(
          {
            ...talk,
            byUnit: units.visitation,
            at: earlier,
            interpreter: 'by-phone',
            note: { text: 'She sleeps badly' },
          },
          { about: affected, occurredAt: earlier },
        ),
      ));
  it('by whoever holds an open referral, as its own', () =>
    given(...case_, referredTo(units.police))
      .when(holdConversation, body)
      .by(police)
      .gives(held({ byUnit: units.police })));
  it('also when nobody answered', () =>
    given(...case_)
      .when(holdConversation, { ...body, reached: false })
      .by(visitator)
      .gives(held({ reached: false })));
  it('not by a unit for which there is no such case', () =>
    given(...case_)
      .when(holdConversation, { ...body, with: drawn(7) })
      .by(centre)
      .refuses('no-such-case'));
  it('not with a person who is not of this case', () =>
    given(...case_)
      .when(holdConversation, { ...body, with: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
  it('not in the future', () =>
    given(...case_)
      .when(holdConversation, { ...body, at: later(NOW, 1) })
      .by(visitator)
      .refuses('in-future'));
});

describe('a conversation with the alleged perpetrator', () => {
  const body = { with: perpetrator, channel: 'phone', reached: true, initiative: 'ours' } as const;
  const urgent = { urgencyReason: 'life-in-danger' } as const;
  const talking = (past: Past, more: object = {}) =>
    given(...case_, referredTo(units.police), referredTo(units.centre), ...past).when(holdConversation, {
      ...body,
      ...more,
    });
  const held = (unit: string, more: object = {}) =>
    ConversationHeld.of(
      { ...body, conversationId: drawn(1), byUnit: unit, at: NOW, ...more },
      { about: perpetrator, occurredAt: NOW },
    );
  const made = (unit: string, more: object = {}) =>
    ApproachMade.of({ approachId, byUnit: unit, doNotCall: false, at: NOW, ...more }, { occurredAt: NOW });
  const ready = (unit: string, more: object = {}) => {
    const own = { byUnit: unit, doNotCall: false };
    return [planned({ ...own, ...more }), warned(own)] as const;
  };

  it('says who sought whom', () => {
    talking([...ready(units.police)], { initiative: undefined })
      .by(police)
      .refuses('say-who-sought');
    talking([], { initiative: 'theirs' })
      .by(police)
      .gives(held(units.police, { initiative: 'theirs' }));
  });
  it('is sought by the police and the centre on an approach of their own of which she was warned, made by it', () => {
    for (const who of [police, centre]) {
      talking([]).by(who).refuses('warn-first');
      talking([planned({ byUnit: who.unit })])
        .by(who)
        .refuses('warn-first');
      talking([...ready(units.visitation)])
        .by(who)
        .refuses('warn-first');
      talking([...ready(who.unit)])
        .by(who)
        .gives(held(who.unit), made(who.unit));
    }
  });
  it('leaves the approach open when he was not reached, or when it is for something else', () => {
    talking([...ready(units.police)], { reached: false })
      .by(police)
      .gives(held(units.police, { reached: false }));
    talking([...ready(units.police, { kind: 'service' })])
      .by(police)
      .gives(held(units.police));
  });
  it('is written down after the approach was, the same day', () =>
    talking([...ready(units.police), approached()])
      .by(police)
      .gives(held(units.police)));
  it('is sought by the municipality when that was found safe besides', () => {
    const own = ready(units.visitation);
    talking([...own])
      .by(visitator)
      .refuses('call-safety-missing');
    talking([...own, checked({ result: 'do-not-call' })])
      .by(visitator)
      .refuses('do-not-call');
    talking([checked()]).by(visitator).refuses('warn-first');
    talking([...own, checked()])
      .by(visitator)
      .gives(held(units.visitation), made(units.visitation));
  });
  it('is not sought while others ask not to call him', () =>
    talking([...ready(units.police), planned({ approachId: drawn(77), byUnit: units.family })])
      .by(police)
      .refuses('hold-running', { until: tomorrow }));
  it('that could not wait is written down with the reason', () => {
    const hold = planned({ approachId: drawn(77), byUnit: units.family });
    talking([hold], urgent).by(police).gives(held(units.police, urgent));
    talking([hold, checked({ result: 'do-not-call' })], urgent)
      .by(visitator)
      .gives(held(units.visitation, urgent));
    talking([planned({ doNotCall: false })], urgent)
      .by(police)
      .gives(held(units.police, urgent), made(units.police, urgent));
  });
});

describe('an emergency call is written down', () => {
  const called = (at = NOW) =>
    EmergencyCalled.of({ emergencyId: drawn(1), service: 'alarm-112', at }, { occurredAt: at });

  it('now', () =>
    given(...case_)
      .when(callEmergency, { service: 'alarm-112' })
      .by(visitator)
      .gives(called()));
  it('as it was made', () =>
    given(...case_)
      .when(callEmergency, { service: 'alarm-112', at: earlier })
      .by(visitator)
      .gives(called(earlier)));
  it.each([
    ['when the case is closed', closed],
    ['in a conflict', screened('conflict')],
  ])('also %s', (_, before) =>
    given(...case_, by(visitator, before))
      .when(callEmergency, { service: 'alarm-112' })
      .by(visitator)
      .gives(called()),
  );
  it('not by a unit for which there is no such case', () =>
    given(...case_)
      .when(callEmergency, { service: 'alarm-112', at: later(NOW, 1) })
      .by(centre)
      .refuses('no-such-case'));
  it('not before it was made', () =>
    given(...case_)
      .when(callEmergency, { service: 'alarm-112', at: later(NOW, 1) })
      .by(visitator)
      .refuses('in-future'));
});
