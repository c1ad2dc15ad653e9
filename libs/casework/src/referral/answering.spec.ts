import { describe, it } from '@jest/globals';
import { drawn, given, later, NOW } from '../testing/decision';
import { contact, opened, type Past } from '../testing/intake-facts';
import { centre, frontline, otherDistrict, police, secondOfficer, units, visitator } from '../testing/people';
import {
  accepted,
  asked,
  completed,
  consentToCentre,
  consentWithdrawn,
  declined,
  forwarded,
  otherReferralId,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { acceptReferral } from './accept-referral';
import { declineReferral } from './decline-referral';
import { ReferralAccepted, ReferralDeclined, ReferralReceived } from './facts';
import { receiveReferral } from './receive-referral';

const before = [opened, contact, screened('stalking')];
const sent = [...before, sentToPolice()];
const ref = { referralId };
const notOurs = { referralId, reason: 'not-ours' };
const receipt = ReferralReceived.of({ referralId });
const acceptance = ReferralAccepted.of({ referralId, handler: police.actor, staff: { handler: police.id } });

describe('a referral is received', () => {
  const on = (...facts: Past) => given(...sent, ...facts).when(receiveReferral, ref);
  it('by the unit it was sent to', () => on().by(police).gives(receipt));
  it('once', () => {
    on(received).by(police).givesNothing();
    on(accepted).by(secondOfficer).givesNothing();
  });
  it('by nobody else', () => {
    on().by(visitator).refuses('no-such-referral');
    on(sentToCentre({ referralId: otherReferralId }))
      .by(centre)
      .refuses('no-such-referral');
    on().by(otherDistrict).refuses('no-such-case');
    on().by(frontline).refuses('no-such-case');
    given(opened).when(receiveReferral, ref).by(visitator).refuses('no-such-referral');
    given().when(receiveReferral, ref).by(police).refuses('no-such-case');
  });
  it('not once it is over: what was closed is no case', () => {
    on(withdrawn).by(police).refuses('no-such-case');
    on(declined).by(police).refuses('no-such-case');
    on(forwarded).by(police).refuses('no-such-case');
    on(accepted, completed).by(police).refuses('referral-over');
    on(withdrawn, sentToPolice({ referralId: otherReferralId }))
      .by(police)
      .refuses('referral-over');
  });
});

describe('a referral is accepted', () => {
  const on = (...facts: Past) => given(...sent, ...facts).when(acceptReferral, ref);
  it('by somebody of the unit it was sent to, who is its handler from then on', () =>
    on(received).by(police).gives(acceptance));
  it('with its receipt, if nobody gave one', () => on().by(police).gives(receipt, acceptance));
  it('silently when asked twice', () => {
    on(received, accepted).by(police).givesNothing();
    on(received, accepted, asked).by(police).givesNothing();
  });
  it('by one officer', () => {
    on(accepted).by(secondOfficer).refuses('referral-taken', { by: police.actor });
    on(accepted, asked).by(secondOfficer).refuses('referral-taken', { by: police.actor });
  });
  it('by nobody else', () => {
    on(received).by(centre).refuses('no-such-case');
    on(received).by(visitator).refuses('no-such-referral');
    on(sentToCentre({ referralId: otherReferralId }))
      .by(centre)
      .refuses('no-such-referral');
  });
  it('not while a question is open', () => on(received, asked).by(police).refuses('information-awaited'));
  it('not once it is over', () => on(withdrawn).by(police).refuses('no-such-case'));
  it('not on a consent whose last day is over', () => {
    const lasting = [...before, consentToCentre({ until: '2026-03-03' }), sentToCentre()];
    const tomorrow = { now: later(NOW, 24) };
    given(...lasting)
      .when(acceptReferral, ref)
      .by(centre, tomorrow)
      .refuses('consent-ended');
    given(...before, consentToCentre(), sentToCentre(), consentWithdrawn)
      .when(acceptReferral, ref)
      .by(centre)
      .refuses('consent-ended');
  });
});

describe('a referral is declined', () => {
  const on = (...facts: Past) => given(...sent, ...facts).when(declineReferral, notOurs);
  const decline = ReferralDeclined.of({ referralId, reason: 'not-ours' });
  it('with a reason', () => on(received).by(police).gives(decline));
  it('with its receipt, if nobody gave one', () => on().by(police).gives(receipt, decline));
  it('silently when asked twice', () => on(declined).by(police).givesNothing());
  it('for another reason only once: then it is no case of theirs', () => {
    given(...sent, declined)
      .when(declineReferral, { ...notOurs, reason: 'no-capacity' })
      .by(police)
      .refuses('no-such-case');
  });
  it('not after it was accepted', () => on(accepted).by(police).refuses('referral-accepted'));
  it('not while a question is open', () => on(received, asked).by(police).refuses('information-awaited'));
  it('by nobody else', () => {
    on().by(visitator).refuses('no-such-referral');
    on().by(otherDistrict).refuses('no-such-case');
  });
  it('and then exists for the unit no more', () => {
    given(...sent, declined)
      .when(acceptReferral, ref)
      .by(police)
      .refuses('no-such-case');
    given(...sent, declined, sentToPolice({ referralId: drawn(3), to: units.police }))
      .when(acceptReferral, ref)
      .by(police)
      .refuses('referral-over');
  });
});
