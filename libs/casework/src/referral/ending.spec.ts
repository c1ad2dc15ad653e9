import { describe, it } from '@jest/globals';
import { given, later, NOW } from '../testing/decision';
import { contact, opened, type Past } from '../testing/intake-facts';
import { centre, otherDistrict, police, secondOfficer, timekeeper, units, visitator } from '../testing/people';
import {
  accepted,
  acceptedByCentre,
  asked,
  completed,
  consentToCentre,
  continued,
  declined,
  overdue,
  otherReferralId,
  provided,
  received,
  referralId,
  sentToCentre,
  sentToPolice,
  withdrawn,
} from '../testing/referral-facts';
import { screened } from '../testing/screening-facts';
import { completeReferral } from './complete-referral';
import { continueReferral } from './continue-referral';
import { RecipientContinued, ReferralCompleted, ReferralOverdue, ReferralWithdrawn } from './facts';
import { markReferralOverdue } from './mark-referral-overdue';
import { withdrawReferral } from './withdraw-referral';

const before = [opened, contact, screened('stalking')];
const sent = [...before, sentToPolice()];

describe('a referral is withdrawn', () => {
  const on = (...facts: Past) =>
    given(...sent, ...facts).when(withdrawReferral, { referralId, reason: 'no-longer-needed' });
  const withdrawal = ReferralWithdrawn.of({ referralId, reason: 'no-longer-needed' });
  it('by its sender, as long as it is open', () => {
    on().by(visitator).gives(withdrawal);
    on(received).by(visitator).gives(withdrawal);
    on(received, asked).by(visitator).gives(withdrawal);
    on(accepted).by(visitator).gives(withdrawal);
  });
  it('silently when asked twice', () => on(withdrawn).by(visitator).givesNothing());
  it('by nobody else, and not once it is over', () => {
    on().by(police).refuses('no-such-referral');
    on().by(otherDistrict).refuses('no-such-case');
    on(accepted, completed).by(visitator).refuses('referral-over');
    on(declined).by(police).refuses('no-such-case');
    on(declined, sentToPolice({ referralId: otherReferralId, resends: referralId }))
      .by(visitator)
      .refuses('referral-over');
  });
  it('after it was declined, as long as it is not sent again', () => {
    on(declined).by(visitator).gives(withdrawal);
    on(declined, withdrawn).by(visitator).givesNothing();
  });
  it('by a sender that is not the home, though the case is closed to it', () => {
    const onward = sentToCentre({ referralId: otherReferralId, from: units.police });
    given(...sent, accepted, consentToCentre(), onward, completed)
      .when(withdrawReferral, { referralId: otherReferralId, reason: 'sent-in-error' })
      .by(police)
      .gives(ReferralWithdrawn.of({ referralId: otherReferralId, reason: 'sent-in-error' }));
  });
});

describe('a referral is completed', () => {
  const report = { referralId, outcome: 'report-filed', report: 'filed' };
  const on = (...facts: Past) => given(...sent, ...facts).when(completeReferral, report);
  it('with a report, by the unit that accepted it', () => {
    const completion = ReferralCompleted.of({ referralId, outcome: 'report-filed', narrative: { text: 'filed' } });
    on(received, accepted).by(secondOfficer).gives(completion);
    on(received, accepted, asked, provided).by(police).gives(completion);
  });
  it('silently when asked twice', () => on(accepted, completed).by(police).givesNothing());
  it('with one outcome', () => {
    given(...sent, accepted, completed)
      .when(completeReferral, { ...report, outcome: 'helped' })
      .by(police)
      .refuses('referral-over');
  });
  it('not before it is accepted, nor while a question is open', () => {
    on().by(police).refuses('referral-not-accepted');
    on(received).by(police).refuses('referral-not-accepted');
    on(accepted, asked).by(police).refuses('information-awaited');
  });
  it('by nobody else, and not once it is closed', () => {
    on(accepted).by(visitator).refuses('no-such-referral');
    on(accepted).by(centre).refuses('no-such-case');
    on(accepted, withdrawn).by(police).refuses('no-such-case');
  });
});

describe('a recipient continues on a basis of its own', () => {
  const own = { referralId, legalBasis: 'authority-need', reason: 'duty-to-act' };
  const on = (...facts: Past) => given(...sent, ...facts).when(continueReferral, own);
  it('while its access is open', () => {
    const change = RecipientContinued.of({ referralId, legalBasis: 'authority-need', reason: 'duty-to-act' });
    on().by(police).gives(change);
    on(accepted).by(police).gives(change);
  });
  it('silently when it rests on that already', () => {
    given(...sent, accepted, continued)
      .when(continueReferral, { ...own, legalBasis: 'crime-prevention' })
      .by(police)
      .givesNothing();
  });
  it('not after its access was closed: that takes a new referral', () =>
    on(withdrawn).by(police).refuses('no-such-case'));
  it('and nobody for it', () => {
    on(accepted).by(visitator).refuses('no-such-referral');
    on(accepted).by(otherDistrict).refuses('no-such-case');
    on(accepted, completed).by(police).refuses('referral-over');
  });
  it('not on crime prevention for a report', () => {
    given(...sent, accepted)
      .when(continueReferral, { ...own, legalBasis: 'crime-prevention' })
      .by(police)
      .refuses('crime-prevention-not-for-reports');
  });
  it('the centre only on a vital interest', () => {
    const atCentre = [...before, consentToCentre(), sentToCentre(), acceptedByCentre];
    given(...atCentre)
      .when(continueReferral, own)
      .by(centre)
      .refuses('centre-needs-consent');
    given(...atCentre)
      .when(continueReferral, { ...own, legalBasis: 'vital-interest' })
      .by(centre)
      .gives(RecipientContinued.of({ referralId, legalBasis: 'vital-interest', reason: 'duty-to-act' }));
  });
  it('not where the directory knows the unit no more', () => {
    on(accepted)
      .by(police, { standingOf: () => undefined })
      .refuses('no-such-unit');
  });
});

describe('a referral is overdue', () => {
  const late = { now: later(NOW, 24) };
  const on = (...facts: Past) => given(...sent, ...facts).when(markReferralOverdue, { referralId });
  it('when the answer is due and has not come', () => {
    const mark = ReferralOverdue.of({ referralId, respondBy: later(NOW, 24) });
    on().by(timekeeper, late).gives(mark);
    on(received).by(timekeeper, late).gives(mark);
  });
  it('once', () => on(overdue).by(timekeeper, late).givesNothing());
  it('not before', () =>
    on()
      .by(timekeeper, { now: later(NOW, 23.999) })
      .refuses('not-due-yet'));
  it('not while a question is open, nor once it was answered', () => {
    on(received, asked).by(timekeeper, late).givesNothing();
    on(accepted).by(timekeeper, late).givesNothing();
    on(declined).by(timekeeper, late).givesNothing();
  });
  it('later, when the clock stood still', () => {
    on(received, asked, provided).by(timekeeper, late).refuses('not-due-yet');
    on(received, asked, provided)
      .by(timekeeper, { now: later(NOW, 30) })
      .gives(ReferralOverdue.of({ referralId, respondBy: later(NOW, 30) }));
  });
  it('by nobody but the clock', () => {
    on().by(visitator, late).refuses('only-the-clock');
    on().by(otherDistrict, late).refuses('no-such-case');
  });
  it('only where it was sent', () => {
    given(...before)
      .when(markReferralOverdue, { referralId })
      .by(timekeeper)
      .refuses('no-such-referral');
  });
});
