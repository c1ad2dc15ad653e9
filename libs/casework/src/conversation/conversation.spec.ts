import { describe, it } from '@jest/globals';
import { drawn, given, later, NOW } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { centre, police, units, visitator } from '../testing/people';
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
  it('also when the case is closed', () =>
    given(...case_, closed)
      .when(callEmergency, { service: 'alarm-112' })
      .by(visitator)
      .gives(called()));
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
