import { describe, expect, it } from '@jest/globals';
import { drawn, given, type Given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, type Past } from '../testing/intake-facts';
import * as orders from '../testing/order-facts';
import { centre, familyCounsellor, otherDistrict, police, units, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { extendOrder } from './extend-order';
import * as facts from './facts';
import { issueOrder } from './issue-order';
import { recordOrder } from './record-order';

const { orderId, today, requested, issued, served, denied, expired } = orders;
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
