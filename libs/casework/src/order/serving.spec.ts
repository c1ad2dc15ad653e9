import { describe, expect, it } from '@jest/globals';
import { ApproachMade } from '../approach/facts';
import { PersonsMerged } from '../intake/facts';
import { approachId, approached, calledOff, planned, tomorrow, warned } from '../testing/children-facts';
import { drawn, given, later as hoursLater, NOW, type Given } from '../testing/decision';
import { contact, opened, perpetrator, person, type Past } from '../testing/intake-facts';
import * as orders from '../testing/order-facts';
import { police, units, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { denyOrder } from './deny-order';
import * as facts from './facts';
import { issueOrder } from './issue-order';
import { recordOrder } from './record-order';
import { serveOrder } from './serve-order';

const { orderId, laterOrderId, today, requested, issued, served, revoked } = orders;
const him = person(perpetrator, 'perpetrator');
const unwarned: Past = [opened, him, sentToPolice(), received, accepted, requested()];
const asked: Past = [
  ...unwarned,
  planned({ doNotCall: false }),
  warned({ doNotCall: false, at: hoursLater(NOW, -48) }),
];
const fact = ({ fact: plain }: Given) => plain;
const terms = { orderId, from: today, to: '2031-03-03' };
const provisional = { kind: 'provisional-no-contact', to: undefined } as const;

describe('an order is served', () => {
  const serve = { orderId, at: NOW };
  it('by the police, and is in force from then on', () =>
    given(...asked, issued())
      .when(serveOrder, serve)
      .by(police)
      .gives(fact(served())));
  it('before its first day with that day, for those who learn no more than from when to when', () =>
    given(...asked, issued({ from: '2026-03-10' }))
      .when(serveOrder, serve)
      .by(police)
      .gives(fact(served({ from: '2026-03-10' }))));
  it('now, unless they say when', () =>
    given(...asked, issued())
      .when(serveOrder, { orderId })
      .by(police)
      .gives(fact(served())));
  it('by others only with how they know', () => {
    given(...asked, issued())
      .when(serveOrder, serve)
      .by(visitator)
      .refuses('say-how-known');
    given(...asked, issued())
      .when(serveOrder, { ...serve, knownFrom: 'affected-says' })
      .by(visitator)
      .gives(fact(served({ knownFrom: 'affected-says' })));
  });
  it('a provisional one with the day, sixty days on, by which there should be a final decision', () =>
    given(...asked, issued(provisional))
      .when(serveOrder, serve)
      .by(police)
      .gives(fact(served({ ...provisional, decideBy: '2026-05-02' }))));
  it('on its last day, and not on the day after: then it has ended before it was served', () => {
    const last = issued({ from: '2026-02-01', to: today, kind: 'eviction' });
    expect(
      given(...asked, last)
        .when(serveOrder, serve)
        .by(police)
        .decided(),
    ).toHaveLength(1);
    const over = issued({ from: '2026-02-01', to: '2026-03-02' });
    given(...asked, over)
      .when(serveOrder, serve)
      .by(police)
      .refuses('order-ends-before-service', { to: '2026-03-02' });
  });
  it('counting days as Denmark does', () => {
    const last = issued({ from: '2026-02-01', to: '2026-03-02' });
    const lateInDenmark = { dayOf: () => '2026-03-03' };
    given(...asked, last)
      .when(serveOrder, { orderId, at: '2026-03-02T23:30:00.000Z' })
      .by(police, lateInDenmark)
      .refuses('order-ends-before-service', { to: '2026-03-02' });
  });
  it('in silence when asked twice, and not at another time', () => {
    given(...asked, issued(), served())
      .when(serveOrder, serve)
      .by(police)
      .givesNothing();
    given(...asked, issued(), served())
      .when(serveOrder, { orderId })
      .by(police)
      .givesNothing();
    given(...asked, issued(), served())
      .when(serveOrder, { orderId, at: '2026-03-03T09:00:00.000Z' })
      .by(police)
      .refuses('order-served-already');
  });
  it('by the police over what others had recorded', () => {
    const said = [
      ...asked,
      issued(),
      served({ at: '2026-03-03T08:00:00.000Z', knownFrom: 'affected-says' }, visitator),
    ];
    given(...said)
      .when(serveOrder, serve)
      .by(police)
      .gives(fact(served()));
  });
  it('not before it was issued, when it is over, or tomorrow', () => {
    given(...asked)
      .when(serveOrder, serve)
      .by(police)
      .refuses('order-not-issued');
    given(...asked, issued(), revoked({ stage: 'issued' }))
      .when(serveOrder, serve)
      .by(police)
      .refuses('order-over');
    given(...asked, issued())
      .when(serveOrder, { orderId, at: '2026-03-04T10:00:00.000Z' })
      .by(police)
      .refuses('in-future');
  });
  it('not if there is no such order', () =>
    given(...asked)
      .when(serveOrder, { orderId: laterOrderId })
      .by(police)
      .refuses('no-such-order'));
});

describe('serving is approaching him', () => {
  const toServe: Past = [...unwarned, issued()];
  const visit = { kind: 'service', doNotCall: false } as const;
  const urgent = { urgencyReason: 'evidence-at-risk' } as const;
  const serving = (more: object, ...past: Past) => given(...toServe, ...past).when(serveOrder, { orderId, ...more });
  const made = (more: object = {}) =>
    ApproachMade.of(
      { approachId, byUnit: units.police, doNotCall: false, at: NOW, ...more },
      { occurredAt: (more as { at?: string }).at ?? NOW },
    );

  it('not before she was tried to be warned', () => {
    serving({}).by(police).refuses('warn-first');
    serving({}, planned(visit)).by(police).refuses('warn-first');
    serving({ at: hoursLater(NOW, -1) }, planned(visit), warned({ doNotCall: false }))
      .by(police)
      .refuses('warn-first');
  });
  it('on the approach of which she was, which is made by it', () =>
    serving({}, planned(visit), warned({ doNotCall: false }))
      .by(police)
      .gives(fact(served()), made()));
  it('on any other that is planned, which stays to be made', () =>
    serving({}, planned(), warned()).by(police).gives(fact(served())));
  it('on one that was made the same day, and no other', () => {
    const yesterday = hoursLater(NOW, -24);
    const before = warned({ at: hoursLater(NOW, -25) });
    serving({}, planned(visit), warned(), approached()).by(police).gives(fact(served()));
    serving({}, planned(visit), before, approached({ at: yesterday }))
      .by(police)
      .refuses('warn-first');
    serving({}, planned(visit), warned(), calledOff()).by(police).refuses('warn-first');
  });
  it('not on what others planned, nor of somebody else', () => {
    const [theirs, another] = [{ byUnit: units.visitation }, { personId: drawn(7) }];
    serving({}, planned(theirs), warned(theirs)).by(police).refuses('warn-first');
    serving({}, planned(another), warned()).by(police).refuses('warn-first');
  });
  it('unwarned only for a reason that could not wait, which is kept', () => {
    serving(urgent)
      .by(police)
      .gives(fact(served(urgent)));
    serving(urgent, planned(visit))
      .by(police)
      .gives(fact(served(urgent)), made(urgent));
    serving({}, planned({ ...visit, ...urgent }))
      .by(police)
      .gives(fact(served()), made());
    serving({}, planned(visit), approached(urgent)).by(police).gives(fact(served()));
  });
  it('not while others ask not to call him, unless it cannot wait', () => {
    const hold = planned({ approachId: drawn(77), byUnit: units.family, when: tomorrow });
    const ready = [planned(visit), warned({ doNotCall: false })] as const;
    serving({}, ...ready, hold)
      .by(police)
      .refuses('hold-running', { until: tomorrow });
    serving(urgent, ...ready, hold)
      .by(police)
      .gives(fact(served(urgent)), made(urgent));
    const unhurried = { byUnit: units.family, personId: drawn(7) };
    serving({}, ...ready, planned({ ...unhurried, approachId: drawn(77) }))
      .by(police)
      .gives(fact(served()), made());
  });
  it('whoever he turned out to be', () => {
    const same = drawn(803);
    const merged = PersonsMerged.of({ persons: [perpetrator, same], into: same });
    serving({}, person(same, 'perpetrator'), merged, planned({ ...visit, personId: same }), warned())
      .by(police)
      .gives(fact(served()), made());
  });
  it('and writing down what one heard is not', () =>
    serving({ knownFrom: 'police' }).by(visitator).gives(fact(served())));
  it('when it is recorded afterwards, too, unless that was before the case', () => {
    const order = { kind: 'eviction', against: perpetrator, from: today, to: today, servedAt: NOW };
    const recording = (past: Past, more: object = {}) =>
      given(opened, him, sentToPolice(), ...past).when(recordOrder, { ...order, ...more });
    recording([contact]).by(police).refuses('warn-first');
    expect(recording([contact], urgent).by(police).decided()).toHaveLength(2);
    expect(recording([contact], { knownFrom: 'police' }).by(visitator).decided()).toHaveLength(2);
    const early = { servedAt: hoursLater(NOW, -1) };
    expect(recording([contact], early).by(police).decided()).toHaveLength(2);
    recording([contact, planned(visit), warned()])
      .by(police)
      .decidesBesides(
        facts.OrderServed.of(
          { orderId: drawn(1), kind: 'eviction', at: NOW, to: today, knownFrom: 'police' },
          { occurredAt: NOW },
        ),
        made(),
      );
  });
});

describe('what an order takes the place of', () => {
  const later = requested({ orderId: laterOrderId, replaces: orderId });
  const lapsed = (more: Parameters<typeof revoked>[0]) => revoked(more);
  const final = { orderId: laterOrderId, replaces: orderId };
  const quick: Past = [...asked, issued(provisional), served(provisional), later];
  it('lapses with the final decision, if it was provisional', () =>
    given(...quick)
      .when(issueOrder, { ...terms, orderId: laterOrderId })
      .by(police)
      .gives(fact(issued(final)), lapsed({ reason: 'final-decision' })));
  it('lapses with a denial, too', () =>
    given(...quick)
      .when(denyOrder, { orderId: laterOrderId, reason: 'conditions-not-met' })
      .by(police)
      .gives(
        facts.OrderDenied.of({ orderId: laterOrderId, reason: 'conditions-not-met', knownFrom: 'police' }),
        lapsed({ reason: 'final-decision' }),
      ));
  it('stands when the request was only taken back', () =>
    expect(
      given(...quick)
        .when(denyOrder, { orderId: laterOrderId, reason: 'request-withdrawn' })
        .by(police)
        .decided(),
    ).toHaveLength(1));
  it('stands until the new one is served, if it was none', () => {
    const old: Past = [...asked, issued({ to: '2026-04-01' }), served({ to: '2026-04-01' }), later];
    given(...old)
      .when(issueOrder, { ...terms, orderId: laterOrderId })
      .by(police)
      .gives(fact(issued(final)));
    given(...old, issued(final))
      .when(serveOrder, { orderId: laterOrderId })
      .by(police)
      .gives(fact(served({ orderId: laterOrderId })), lapsed({ reason: 'replaced' }));
  });
  it('is left alone when it is over', () =>
    given(...asked, issued(provisional), served(provisional), revoked(), later)
      .when(issueOrder, { ...terms, orderId: laterOrderId })
      .by(police)
      .gives(fact(issued(final))));
});
