import { describe, expect, it } from '@jest/globals';
import { drawn, given, NOW, type Given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, type Past } from '../testing/intake-facts';
import * as orders from '../testing/order-facts';
import { centre, familyCounsellor, otherDistrict, police, timekeeper, units, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { denyOrder } from './deny-order';
import { expireOrder } from './expire-order';
import { extendOrder } from './extend-order';
import * as facts from './facts';
import { issueOrder } from './issue-order';
import { recordOrder } from './record-order';
import { revokeOrder } from './revoke-order';
import { serveOrder } from './serve-order';

const { orderId, laterOrderId, today, requested, issued, served, denied, revoked, expired } = orders;
const him = person(perpetrator, 'perpetrator');
const asked: Past = [opened, him, sentToPolice(), received, accepted, requested()];
const fact = ({ fact: plain }: Given) => plain;
const terms = { orderId, from: today, to: '2031-03-03' };
const provisional = { kind: 'provisional-no-contact', to: undefined } as const;

describe('an order is issued', () => {
  it('by the police, as it was asked for', () =>
    given(...asked)
      .when(issueOrder, terms)
      .by(police)
      .gives(fact(issued())));
  it('as another kind than was asked for', () =>
    given(...asked)
      .when(issueOrder, { orderId, from: today, kind: 'provisional-no-contact' })
      .by(police)
      .gives(fact(issued(provisional))));
  it('by others only with how they know', () => {
    given(...asked)
      .when(issueOrder, terms)
      .by(visitator)
      .refuses('say-how-known');
    given(...asked)
      .when(issueOrder, { ...terms, knownFrom: 'document-seen' })
      .by(visitator)
      .gives(fact(issued({ knownFrom: 'document-seen' })));
  });
  it('by the police without asking how they know, whatever is said', () =>
    given(...asked)
      .when(issueOrder, { ...terms, knownFrom: 'affected-says' })
      .by(police)
      .gives(fact(issued())));
  it('in silence when it was issued so', () =>
    given(...asked, issued())
      .when(issueOrder, terms)
      .by(police)
      .givesNothing());
  it('not twice', () =>
    given(...asked, issued())
      .when(issueOrder, { ...terms, to: '2030-01-01' })
      .by(police)
      .refuses('order-issued-already'));
  it('not when it is over', () => {
    given(...asked, denied)
      .when(issueOrder, terms)
      .by(police)
      .refuses('order-over');
    given(...asked, issued(), served(), expired)
      .when(issueOrder, { ...terms, to: '2030-01-01' })
      .by(police)
      .refuses('order-over');
  });
  it('by the police over what others had recorded, and stays served', () => {
    const said: Past = [...asked, issued({ knownFrom: 'affected-says' }, visitator), served({}, visitator)];
    given(...said)
      .when(issueOrder, terms)
      .by(police)
      .gives(fact(issued()));
    given(...said, issued())
      .when(extendOrder, { orderId, to: '2031-03-04' })
      .by(police)
      .refuses('order-too-long', { latest: '2031-03-03' });
  });
  it('not so that it ends before what others had recorded as its service', () => {
    const said: Past = [...asked, issued({ knownFrom: 'affected-says' }, visitator), served({}, visitator)];
    given(...said)
      .when(issueOrder, { orderId, from: '2026-01-01', to: '2026-03-02' })
      .by(police)
      .refuses('order-ends-before-service', { to: '2026-03-02' });
  });
  it('not by those who were not told of it', () => {
    const told: Past = [opened, him, referredTo(units.centre), requested()];
    given(...told)
      .when(issueOrder, terms)
      .by(centre)
      .refuses('no-such-order');
    given(...asked)
      .when(issueOrder, terms)
      .by(otherDistrict)
      .refuses('no-such-case');
  });
});

describe('an order stands no longer than it may:', () => {
  const issues = (kind: string, to?: string, from = today) =>
    given(...asked)
      .when(issueOrder, { orderId, kind, from, to })
      .by(police);
  it.each([
    ['no-contact', '2031-03-03', '2031-03-04'],
    ['exclusion-zone', '2027-03-03', '2027-03-04'],
    ['eviction', '2026-03-31', '2026-04-01'],
  ])('%s until %s', (kind, latest, tooLate) => {
    expect(issues(kind, latest).decided()).toHaveLength(1);
    issues(kind, tooLate).refuses('order-too-long', { latest });
  });
  it('from a leap day to the last day of February', () => {
    expect(issues('exclusion-zone', '2029-02-28', '2028-02-29').decided()).toHaveLength(1);
    issues('exclusion-zone', '2029-03-01', '2028-02-29').refuses('order-too-long', { latest: '2029-02-28' });
  });
  it('all but a provisional one have a last day', () => {
    issues('no-contact').refuses('order-needs-end');
    expect(issues('provisional-no-contact').decided()).toHaveLength(1);
    issues('provisional-no-contact', '2026-04-01').refuses('provisional-until-decision');
  });
  it('and no day before its first', () => issues('no-contact', '2026-03-02').refuses('end-before-start'));
});

describe('an order from before the hub', () => {
  const known = {
    kind: 'no-contact',
    against: perpetrator,
    from: '2025-03-03',
    to: '2030-03-03',
    knownFrom: 'document-seen',
  };
  const before = facts.OrderIssued.of({
    orderId: drawn(1),
    kind: 'no-contact',
    against: perpetrator,
    protects: [affected],
    from: '2025-03-03',
    to: '2030-03-03',
    knownFrom: 'document-seen',
  });
  it('is recorded by whoever knows the case', () => {
    given(opened, him).when(recordOrder, known).by(visitator).gives(before);
    expect(given(opened, him, referredTo(units.centre)).when(recordOrder, known).by(centre).decided()).toHaveLength(1);
  });
  it('is in force when it was served', () => {
    const servedAt = '2025-03-10T09:00:00.000Z';
    const service = facts.OrderServed.of(
      { orderId: drawn(1), kind: 'no-contact', at: servedAt, to: '2030-03-03', knownFrom: 'document-seen' },
      { occurredAt: servedAt },
    );
    given(opened, him)
      .when(recordOrder, { ...known, servedAt })
      .by(visitator)
      .gives(before, service);
  });
  it('that ended before it was served is refused with the reason', () =>
    given(opened, him)
      .when(recordOrder, { ...known, to: '2025-03-09', servedAt: '2025-03-10T09:00:00.000Z' })
      .by(visitator)
      .refuses('order-ends-before-service', { to: '2025-03-09' }));
  it('takes how it is known, from others than the police', () => {
    const { knownFrom: _, ...unsaid } = known;
    given(opened, him).when(recordOrder, unsaid).by(visitator).refuses('say-how-known');
    expect(given(opened, him, sentToPolice()).when(recordOrder, unsaid).by(police).decided()).toHaveLength(1);
  });
  it('keeps the limits and the persons of any other', () => {
    given(opened, him)
      .when(recordOrder, { ...known, to: '2030-03-04' })
      .by(visitator)
      .refuses('order-too-long', { latest: '2030-03-03' });
    given(opened, him)
      .when(recordOrder, { ...known, against: affected })
      .by(visitator)
      .refuses('order-against-perpetrator');
    given(opened, him)
      .when(recordOrder, { ...known, servedAt: '2026-03-04T10:00:00.000Z' })
      .by(visitator)
      .refuses('in-future');
    given(opened, him).when(recordOrder, known).by(familyCounsellor).refuses('no-such-case');
  });
});

describe('an order is served', () => {
  const serve = { orderId, at: NOW };
  it('by the police, and is in force from then on', () =>
    given(...asked, issued())
      .when(serveOrder, serve)
      .by(police)
      .gives(fact(served())));
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

describe('an order is denied', () => {
  const deny = { orderId, reason: 'conditions-not-met' };
  it('by the police', () =>
    given(...asked)
      .when(denyOrder, deny)
      .by(police)
      .gives(fact(denied)));
  it('in silence when it was, for that reason', () =>
    given(...asked, denied)
      .when(denyOrder, deny)
      .by(police)
      .givesNothing());
  it('not for another reason, nor when it was issued', () => {
    given(...asked, denied)
      .when(denyOrder, { ...deny, reason: 'other-measure' })
      .by(police)
      .refuses('order-decided-already');
    given(...asked, issued())
      .when(denyOrder, deny)
      .by(police)
      .refuses('order-decided-already');
  });
  it('by nobody else', () => {
    given(...asked)
      .when(denyOrder, { ...deny, knownFrom: 'affected-says' })
      .by(visitator)
      .refuses('police-decide');
  });
  it('but the home takes back what it asked for', () => {
    const back = { orderId, reason: 'request-withdrawn', knownFrom: 'affected-says' } as const;
    given(...asked)
      .when(denyOrder, back)
      .by(visitator)
      .gives(facts.OrderDenied.of(back));
  });
});

describe('an order is extended', () => {
  const inForce: Past = [...asked, issued({ to: '2027-03-03' }), served({ to: '2027-03-03' })];
  const extended = (to: string) => facts.OrderExtended.of({ orderId, to, knownFrom: 'police' });
  it('by the police, up to what its kind may have', () => {
    given(...inForce)
      .when(extendOrder, { orderId, to: '2031-03-03' })
      .by(police)
      .gives(extended('2031-03-03'));
    given(...inForce)
      .when(extendOrder, { orderId, to: '2031-03-04' })
      .by(police)
      .refuses('order-too-long', { latest: '2031-03-03' });
  });
  it('an eviction by four weeks at a time', () => {
    const out: Past = [
      ...asked,
      issued({ kind: 'eviction', to: '2026-03-31' }),
      served({ kind: 'eviction', to: '2026-03-31' }),
    ];
    given(...out)
      .when(extendOrder, { orderId, to: '2026-04-28' })
      .by(police)
      .gives(extended('2026-04-28'));
    given(...out)
      .when(extendOrder, { orderId, to: '2026-04-29' })
      .by(police)
      .refuses('order-too-long', { latest: '2026-04-28' });
    const again = [...out, extended('2026-04-28')];
    given(...again)
      .when(extendOrder, { orderId, to: '2026-05-26' })
      .by(police)
      .gives(extended('2026-05-26'));
  });
  it('in silence when it holds so long', () =>
    given(...inForce)
      .when(extendOrder, { orderId, to: '2027-03-03' })
      .by(police)
      .givesNothing());
  it('not to an earlier day', () =>
    given(...inForce)
      .when(extendOrder, { orderId, to: '2027-03-02' })
      .by(police)
      .refuses('extension-not-longer'));
  it('not before it is in force, nor after', () => {
    const to = '2030-01-01';
    given(...asked, issued())
      .when(extendOrder, { orderId, to })
      .by(police)
      .refuses('order-not-in-force');
    given(...inForce, expired)
      .when(extendOrder, { orderId, to })
      .by(police)
      .refuses('order-not-in-force');
    given(...inForce)
      .when(extendOrder, { orderId, to })
      .by(police, { today: '2027-03-04' })
      .refuses('order-not-in-force');
  });
  it('not a provisional one, which waits for its final decision', () =>
    given(...asked, issued(provisional), served(provisional))
      .when(extendOrder, { orderId, to: '2026-06-01' })
      .by(police)
      .refuses('provisional-until-decision'));
  it('by nobody else where the police see to it, and by others with how they know where they do not', () => {
    const said = { orderId, to: '2030-01-01', knownFrom: 'document-seen' } as const;
    given(...inForce)
      .when(extendOrder, said)
      .by(visitator)
      .refuses('police-decide');
    const before: Past = [
      opened,
      him,
      issued({ to: '2027-03-03' }, visitator),
      served({ to: '2027-03-03' }, visitator),
    ];
    given(...before)
      .when(extendOrder, said)
      .by(visitator)
      .gives(facts.OrderExtended.of(said));
  });
});

describe('an order is revoked', () => {
  const revoke = { orderId, reason: 'lifted' };
  const inForce: Past = [...asked, issued(), served()];
  it('by the police, in force or not yet', () => {
    given(...inForce)
      .when(revokeOrder, revoke)
      .by(police)
      .gives(revoked());
    given(...asked, issued())
      .when(revokeOrder, revoke)
      .by(police)
      .gives(revoked({ stage: 'issued' }));
  });
  it('in silence when it was', () =>
    given(...inForce, revoked())
      .when(revokeOrder, revoke)
      .by(police)
      .givesNothing());
  it('not before it was issued, nor when it is over', () => {
    given(...asked)
      .when(revokeOrder, revoke)
      .by(police)
      .refuses('order-not-issued');
    given(...inForce, expired)
      .when(revokeOrder, revoke)
      .by(police)
      .refuses('order-over');
  });
  it('by nobody else where the police see to it', () =>
    given(...inForce)
      .when(revokeOrder, { ...revoke, knownFrom: 'affected-says' })
      .by(visitator)
      .refuses('police-decide'));
  it('by who recorded it, with how they know', () => {
    const before: Past = [opened, him, issued({}, visitator), served({}, visitator)];
    given(...before)
      .when(revokeOrder, revoke)
      .by(visitator)
      .refuses('say-how-known');
    const error = { ...revoke, reason: 'recorded-in-error', knownFrom: 'document-seen' } as const;
    given(...before)
      .when(revokeOrder, error)
      .by(visitator)
      .gives(facts.OrderRevoked.of({ ...error, stage: 'served' }));
  });
});

describe('an order expires', () => {
  const inForce: Past = [...asked, issued(), served()];
  it('when its last day is over, by the clock', () =>
    given(...inForce)
      .when(expireOrder, { orderId })
      .by(timekeeper, { today: '2031-03-04' })
      .gives(expired));
  it('though it was never served', () =>
    given(...asked, issued())
      .when(expireOrder, { orderId })
      .by(timekeeper, { today: '2031-03-04' })
      .gives(facts.OrderExpired.of({ orderId, stage: 'issued' })));
  it('not on its last day, nor on the day that it was extended beyond', () => {
    given(...inForce)
      .when(expireOrder, { orderId })
      .by(timekeeper, { today: '2031-03-03' })
      .refuses('not-due-yet');
    const short: Past = [...asked, issued({ to: '2026-03-10' }), served({ to: '2026-03-10' })];
    const longer = facts.OrderExtended.of({ orderId, to: '2026-04-10', knownFrom: 'police' });
    given(...short, longer)
      .when(expireOrder, { orderId })
      .by(timekeeper, { today: '2026-03-11' })
      .refuses('not-due-yet');
  });
  it('never, if it has none', () =>
    given(...asked, issued(provisional), served(provisional))
      .when(expireOrder, { orderId })
      .by(timekeeper, { today: '2031-03-04' })
      .refuses('not-due-yet'));
  it('in silence when it is over', () => {
    given(...inForce, expired)
      .when(expireOrder, { orderId })
      .by(timekeeper)
      .givesNothing();
    given(...asked)
      .when(expireOrder, { orderId })
      .by(timekeeper)
      .givesNothing();
  });
  it('by nobody but the clock, and if it is there', () => {
    given(...inForce)
      .when(expireOrder, { orderId })
      .by(police)
      .refuses('only-the-clock');
    given(...inForce)
      .when(expireOrder, { orderId: laterOrderId })
      .by(timekeeper)
      .refuses('no-such-order');
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
