import { describe, expect, it } from '@jest/globals';
import { informed } from '../testing/children-facts';
import { by, drawn, given } from '../testing/decision';
import { opened, perpetrator, person, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { entryRef, logged } from '../testing/log-facts';
import * as orders from '../testing/order-facts';
import { centre, familyCounsellor, otherDistrict, police, units, visitator } from '../testing/people';
import { accepted, completed, received, sentToPolice } from '../testing/referral-facts';
import { assessBreach } from './assess-breach';
import { BreachAssessed } from './facts';
import { reportBreach } from './report-breach';

const { orderId, breachId, requested, issued, served, expired, breachReported, breachAssessed } = orders;
const him = person(perpetrator, 'perpetrator');
const inForce: Past = [opened, him, logged(), sentToPolice(), received, accepted, requested(), issued(), served()];
const report = {
  orderId,
  by: 'affected',
  knownFrom: 'document-seen',
  entries: [entryRef],
  fieldSets: ['log-text'],
  legalBasis: 'report-of-crime',
};
const reported = (more: Parameters<typeof breachReported>[0] = {}) => breachReported({ breachId: drawn(1), ...more });

describe('a breach is reported', () => {
  it('to the police who decided on the order', () =>
    given(...inForce)
      .when(reportBreach, report)
      .by(visitator)
      .gives(reported()));
  it('by the police themselves, who know', () =>
    given(...inForce)
      .when(reportBreach, { ...report, knownFrom: undefined })
      .by(police)
      .gives(reported({ knownFrom: 'police' })));
  it('in a case that was closed', () =>
    given(...inForce, closed)
      .when(reportBreach, report)
      .by(visitator)
      .gives(reported()));
  it('to another district, if that is to see to it', () =>
    given(...inForce)
      .when(reportBreach, { ...report, policeUnit: 'police:1463/intake' })
      .by(visitator)
      .gives(reported({ policeUnit: units.otherDistrict })));
  it('by others only with how they know', () =>
    given(...inForce)
      .when(reportBreach, { ...report, knownFrom: undefined })
      .by(visitator)
      .refuses('say-how-known'));
  it('not with entries for support only, nor those of others', () => {
    const hidden = logged({ audience: 'support' });
    given(opened, him, hidden, issued(), served())
      .when(reportBreach, report)
      .by(visitator)
      .refuses('entry-not-for-police', { entryRef });
    given(...inForce, referredTo(units.family))
      .when(reportBreach, report)
      .by(familyCounsellor)
      .refuses('no-such-entry');
  });
  it('with no more words than one was given oneself, and the address only for a reason', () => {
    given(...inForce)
      .when(reportBreach, { ...report, fieldSets: ['cpr'] })
      .by(police)
      .refuses('beyond-own-access');
    given(...inForce)
      .when(reportBreach, { ...report, fieldSets: ['place'] })
      .by(visitator)
      .refuses('address-needs-reason');
  });
  it('with the words that the family unit was informed of, where that reports', () => {
    const theirs = by(familyCounsellor, logged({ entryRef: 'entrybbb' }));
    const told = (fieldSets: readonly string[]) =>
      given(...inForce, informed({ classes: ['identity'] }), theirs)
        .when(reportBreach, { ...report, entries: ['entrybbb'], fieldSets })
        .by(familyCounsellor);
    told(['identity']).gives(reported({ entries: ['entrybbb'], fieldSets: ['identity'] }));
    told(['log-text']).refuses('beyond-own-access');
  });
  it('not where there is no case', () =>
    given(...inForce)
      .when(reportBreach, report)
      .by(otherDistrict)
      .refuses('no-such-case'));
});

describe('a breach of an order that the hub cannot confirm is accepted and flagged', () => {
  const toDistrict = { ...report, policeUnit: 'police:1464/intake' };
  const flagged = (body: object, ...past: Past) =>
    given(opened, him, logged(), ...past)
      .when(reportBreach, { ...toDistrict, ...body })
      .by(visitator)
      .gives(reported({ orderUnconfirmed: true, ...body }));
  it('one that she says there is', () => flagged({ orderId: undefined }));
  it('one that the case does not know', () => flagged({}));
  it('one that was asked for, or issued, but not served', () => {
    flagged({}, requested());
    flagged({}, issued());
  });
  it('one that is over', () => {
    flagged({}, issued(), served(), expired);
    flagged({}, issued({ from: '2026-01-01', to: '2026-03-02' }), served());
  });
  it('one that is known by hearsay alone, issue or service', () => {
    flagged({}, issued({ knownFrom: 'affected-says' }, visitator), served({ knownFrom: 'document-seen' }, visitator));
    flagged({}, issued({ knownFrom: 'document-seen' }, visitator), served({ knownFrom: 'affected-says' }, visitator));
  });
  it('but not one whose document was seen', () => {
    const seen = { knownFrom: 'document-seen' } as const;
    given(opened, him, logged(), issued(seen, visitator), served(seen, visitator))
      .when(reportBreach, toDistrict)
      .by(visitator)
      .gives(reported());
  });
  it('to a police unit that is named, where none decided', () => {
    given(opened, him, logged()).when(reportBreach, report).by(visitator).refuses('police-unit-needed');
    given(opened, him, logged())
      .when(reportBreach, { ...report, policeUnit: 'centre:dk/affected' })
      .by(visitator)
      .refuses('police-unit-needed');
  });
  it('also by the centre, which was told of the case', () =>
    expect(
      given(opened, him, logged(), referredTo(units.centre))
        .when(reportBreach, { ...toDistrict, fieldSets: [] })
        .by(centre)
        .decided(),
    ).toHaveLength(1));
});

describe('a breach is assessed', () => {
  const before: Past = [...inForce, completed, breachReported()];
  const assess = { breachId, outcome: 'charged' };
  it('by the police whom it was reported to', () =>
    given(...before)
      .when(assessBreach, assess)
      .by(police)
      .gives(BreachAssessed.of({ breachId, outcome: 'charged' })));
  it('in silence when it was so, and not otherwise', () => {
    given(...before, breachAssessed)
      .when(assessBreach, assess)
      .by(police)
      .givesNothing();
    given(...before, breachAssessed)
      .when(assessBreach, { breachId, outcome: 'dismissed' })
      .by(police)
      .refuses('breach-assessed-already');
  });
  it('by nobody else', () => {
    given(...before)
      .when(assessBreach, assess)
      .by(visitator)
      .refuses('no-such-breach');
    given(...before)
      .when(assessBreach, assess)
      .by(otherDistrict)
      .refuses('no-such-case');
    given(...before)
      .when(assessBreach, { ...assess, breachId: orderId })
      .by(police)
      .refuses('no-such-breach');
  });
});
