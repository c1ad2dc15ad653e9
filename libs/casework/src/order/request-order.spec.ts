import { describe, expect, it } from '@jest/globals';
import { sendReferral } from '../referral/send-referral';
import { given } from '../testing/decision';
import { affected, child, opened, perpetrator, person, referredTo, type Past } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import * as orders from '../testing/order-facts';
import { centre, otherDistrict, police, units, visitator } from '../testing/people';
import {
  accepted,
  asked,
  completed,
  consentId,
  consentToCentre,
  received,
  sentToPolice,
} from '../testing/referral-facts';
import { drawn } from '../testing/decision';
import { requestOrder } from './request-order';
import { requestOrderAnew } from './request-order-anew';

const { orderId, laterOrderId, requested, issued, served, denied, revoked } = orders;
const him = person(perpetrator, 'perpetrator');
const taken: Past = [opened, him, sentToPolice(), received, accepted];
const request = {
  kind: 'no-contact',
  against: perpetrator,
  policeUnit: 'police:1464/intake',
  fieldSets: ['identity', 'log-text'],
  legalBasis: 'crime-prevention',
};
const first = requested({ orderId: drawn(1) });

describe('an order is asked for', () => {
  it('by the home unit, of the police who have taken the case on', () =>
    given(...taken)
      .when(requestOrder, request)
      .by(visitator)
      .gives(first));
  it('by the police of themselves, without naming anybody', () =>
    given(...taken)
      .when(requestOrder, { ...request, policeUnit: undefined })
      .by(police)
      .gives(first));
  it('by the police while they wait for an answer', () =>
    given(...taken, asked)
      .when(requestOrder, request)
      .by(police)
      .gives(first));
  it('for her and for those whom she lives with', () =>
    given(...taken, person(child, 'child'))
      .when(requestOrder, { ...request, protects: [affected, child] })
      .by(visitator)
      .gives(requested({ orderId: drawn(1), protects: [affected, child] })));
  it('by police who see to another order alone, as if nobody else had been asked: they are told of no other', () => {
    const theirs = requested({ orderId: laterOrderId, policeUnit: units.otherDistrict, kind: 'exclusion-zone' });
    expect(
      given(...taken, requested(), theirs)
        .when(requestOrder, { ...request, policeUnit: undefined })
        .by(otherDistrict)
        .decided(),
    ).toMatchObject([{ plain: { kind: 'no-contact', policeUnit: units.otherDistrict } }]);
  });
  it('of another kind, while one is asked for', () =>
    expect(
      given(...taken, requested())
        .when(requestOrder, { ...request, kind: 'eviction' })
        .by(visitator)
        .decided(),
    ).toHaveLength(1));
  it('of the police who are home to the case, though nobody referred it to them', () => {
    const ofPolice = { ...opened, plain: { ...opened.plain, homeUnit: units.police } };
    expect(
      given(ofPolice, him)
        .when(requestOrder, { ...request, policeUnit: undefined })
        .by(police)
        .decided(),
    ).toHaveLength(1);
  });
});

describe('an order is not asked for', () => {
  const refused = (code: string, more: object, params = {}) =>
    given(...taken)
      .when(requestOrder, { ...request, ...more })
      .by(visitator)
      .refuses(code, params);
  it('of police who have not taken the case on', () => {
    refused('police-not-in-case', { policeUnit: 'police:1463/intake' });
    given(opened, him, sentToPolice()).when(requestOrder, request).by(visitator).refuses('police-not-in-case');
    given(...taken, completed)
      .when(requestOrder, request)
      .by(visitator)
      .refuses('police-not-in-case');
  });
  it('of somebody who is no police', () => refused('police-unit-needed', { policeUnit: 'centre:dk/affected' }));
  it('of nobody, by a home that is no police', () => refused('police-unit-needed', { policeUnit: undefined }));
  it('against somebody who is not the perpetrator, or not there', () => {
    refused('order-against-perpetrator', { against: affected });
    refused('no-such-person', { against: child });
  });
  it('to protect him from himself', () =>
    given(...taken)
      .when(requestOrder, { ...request, protects: [perpetrator] })
      .by(visitator)
      .refuses('protects-perpetrator'));
  it('with the address, unless there is a reason', () => {
    refused('address-needs-reason', { fieldSets: ['address'] });
    refused('address-needs-reason', { fieldSets: ['place'] });
    const reason = { ...request, fieldSets: ['address'], addressReason: 'service-of-order' };
    expect(
      given(...taken)
        .when(requestOrder, reason)
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
  });
  it('twice', () =>
    given(...taken, requested())
      .when(requestOrder, request)
      .by(visitator)
      .refuses('order-requested-already', { orderId }));
  it('by the police for words that they were not given', () => {
    const more = { ...request, fieldSets: ['identity', 'cpr'] };
    given(...taken)
      .when(requestOrder, more)
      .by(police)
      .refuses('beyond-own-access');
  });
  it('by the police for words that the consent does not reach', () => {
    const consent = consentToCentre({ recipients: [units.police], purposes: ['report'], fieldSets: ['identity'] });
    const onConsent: Past = [
      opened,
      him,
      consent,
      sentToPolice({ legalBasis: 'consent', consentId }),
      received,
      accepted,
    ];
    given(...onConsent)
      .when(requestOrder, request)
      .by(police)
      .refuses('beyond-own-access');
    const within = { ...request, fieldSets: ['identity'] };
    expect(
      given(...onConsent)
        .when(requestOrder, within)
        .by(police)
        .decided(),
    ).toHaveLength(1);
  });
  it('by police who have not taken the case on', () =>
    given(opened, him, sentToPolice()).when(requestOrder, request).by(police).refuses('accept-first'));
  it('by others than home and police', () =>
    given(opened, him, referredTo(units.centre)).when(requestOrder, request).by(centre).refuses('not-the-home-unit'));
  it('by those for whom there is no case', () =>
    given(...taken)
      .when(requestOrder, request)
      .by(otherDistrict)
      .refuses('no-such-case'));
  it('in a closed case', () =>
    given(...taken, closed)
      .when(requestOrder, request)
      .by(visitator)
      .refuses('case-closed'));
});

describe('an order is asked for anew', () => {
  const anew = {
    orderId,
    kind: 'no-contact',
    policeUnit: 'police:1464/intake',
    fieldSets: [],
    legalBasis: 'authority-need',
  };
  const next = requested({ orderId: drawn(1), fieldSets: [], legalBasis: 'authority-need', replaces: orderId });
  const provisional = { kind: 'provisional-no-contact', to: undefined } as const;
  it('when it was denied', () =>
    given(...taken, requested(), denied)
      .when(requestOrderAnew, anew)
      .by(visitator)
      .gives(next));
  it('when it is over, or will be', () => {
    given(...taken, issued(), served())
      .when(requestOrderAnew, anew)
      .by(visitator)
      .gives(next);
    given(...taken, issued(), revoked())
      .when(requestOrderAnew, anew)
      .by(visitator)
      .gives(next);
  });
  it('as the final decision after a provisional one', () =>
    given(...taken, issued(provisional), served(provisional))
      .when(requestOrderAnew, anew)
      .by(police)
      .gives(next));
  it('not while it waits for the decision', () =>
    given(...taken, requested())
      .when(requestOrderAnew, anew)
      .by(visitator)
      .refuses('order-requested-already', { orderId }));
  it('not if there is no such order', () =>
    given(...taken)
      .when(requestOrderAnew, { ...anew, orderId: laterOrderId })
      .by(visitator)
      .refuses('no-such-order'));
  it('not in a closed case', () =>
    given(...taken, requested(), denied, closed)
      .when(requestOrderAnew, anew)
      .by(visitator)
      .refuses('case-closed'));
});

describe('a referral to the police before a screening', () => {
  const referral = {
    to: 'police:1463/intake',
    purpose: 'protection',
    legalBasis: 'crime-prevention',
    noConsentReason: 'legal-duty',
    fieldSets: [],
    affectedInformed: 'before',
    urgency: 'urgent',
    summary: 'x',
  };
  const sends = (...past: Past) =>
    given(opened, him, ...past)
      .when(sendReferral, referral)
      .by(visitator);
  it('is allowed when there is an order already', () => {
    expect(sends(issued()).decided()).toHaveLength(1);
    expect(sends(issued({ knownFrom: 'affected-says' }, visitator), served()).decided()).toHaveLength(1);
  });
  it('is not when one is only asked for, or over', () => {
    sends(requested()).refuses('screen-first');
    sends(issued(), revoked({ stage: 'issued' })).refuses('screen-first');
    sends(issued({ from: '2026-01-01', to: '2026-03-02' })).refuses('screen-first');
    sends().refuses('screen-first');
  });
});
