import { describe, it } from '@jest/globals';
import { ReferralWithdrawn } from '../referral/facts';
import { given, later, NOW } from '../testing/decision';
import { contact, opened, type Past } from '../testing/intake-facts';
import { otherDistrict, timekeeper, visitator } from '../testing/people';
import {
  consentExpired,
  consentId,
  consentToCentre,
  consentWithdrawn,
  referralId,
  sentToCentre,
} from '../testing/referral-facts';
import { expireConsent } from './expire-consent';

const lasting = consentToCentre({ until: '2026-03-03' });
const tomorrow = { now: later(NOW, 24) };
const on = (...facts: Past) => given(opened, contact, ...facts).when(expireConsent, { consentId });

describe('a consent expires', () => {
  it('when its last day is over', () => on(lasting).by(timekeeper, tomorrow).gives(consentExpired));
  it('and every open referral that rests on it alone is withdrawn in the same append', () => {
    on(lasting, sentToCentre())
      .by(timekeeper, tomorrow)
      .gives(consentExpired, ReferralWithdrawn.of({ referralId, reason: 'consent-expired' }));
  });
  it('once, and not when it was withdrawn', () => {
    on(lasting, consentExpired).by(timekeeper, tomorrow).givesNothing();
    on(lasting, consentWithdrawn).by(timekeeper, tomorrow).givesNothing();
  });
  it('not on its last day, and never without one', () => {
    on(lasting).by(timekeeper).refuses('not-due-yet');
    on(consentToCentre()).by(timekeeper, tomorrow).refuses('not-due-yet');
  });
  it('by nobody but the clock', () => {
    on(lasting).by(visitator, tomorrow).refuses('only-the-clock');
    on(lasting).by(otherDistrict, tomorrow).refuses('no-such-case');
  });
  it('only where it was given', () => on().by(timekeeper, tomorrow).refuses('no-such-consent'));
});
