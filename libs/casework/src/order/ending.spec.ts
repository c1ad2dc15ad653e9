import { describe, it } from '@jest/globals';
import { given, type Given } from '../testing/decision';
import { opened, perpetrator, person, type Past } from '../testing/intake-facts';
import * as orders from '../testing/order-facts';
import { police, timekeeper, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { denyOrder } from './deny-order';
import { expireOrder } from './expire-order';
import { extendOrder } from './extend-order';
import * as facts from './facts';
import { revokeOrder } from './revoke-order';

const { orderId, laterOrderId, requested, issued, served, denied, revoked, expired } = orders;
const him = person(perpetrator, 'perpetrator');
const asked: Past = [opened, him, sentToPolice(), received, accepted, requested()];
const fact = ({ fact: plain }: Given) => plain;
const provisional = { kind: 'provisional-no-contact', to: undefined } as const;

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
