import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { changeBy } from './deadlines';

const fact = (type: string, plain: Record<string, unknown>) => ({ type, plain }) as unknown as StoredFact;
const change = (type: string, plain: Record<string, unknown>) =>
  changeBy(fact(type, plain), (day) => `${day}T22:59:59.999Z`);

describe('the clock of an answer', () => {
  it('starts when the referral is sent', () => {
    expect(change('ReferralSent', { referralId: 'r', respondBy: '2026-03-02T15:00:00.000Z' })).toEqual({
      set: { kind: 'answer', about: 'r', dueAt: '2026-03-02T15:00:00.000Z' },
    });
  });

  it.each([
    'ReferralAccepted',
    'ReferralDeclined',
    'ReferralForwarded',
    'ReferralWithdrawn',
    'ReferralCompleted',
    'ReferralOverdue',
  ])('stops with %s', (type) => {
    expect(change(type, { referralId: 'r' })).toEqual({ lift: { kind: 'answer', about: 'r' } });
  });

  it('pauses while information is asked for, and goes on when it is given', () => {
    expect(change('InformationRequested', { referralId: 'r' })).toEqual({ lift: { kind: 'answer', about: 'r' } });
    expect(change('InformationProvided', { referralId: 'r', respondBy: '2026-03-03T15:00:00.000Z' })).toMatchObject({
      set: { dueAt: '2026-03-03T15:00:00.000Z' },
    });
  });

  it('does not stop because the referral was received', () => {
    expect(change('ReferralReceived', { referralId: 'r' })).toBeUndefined();
  });
});

describe('the clock of a consent', () => {
  it('ends with the day it was given until', () => {
    expect(change('ConsentGiven', { consentId: 'c', until: '2026-03-02' })).toEqual({
      set: { kind: 'consent', about: 'c', dueAt: '2026-03-02T22:59:59.999Z' },
    });
  });

  it('never ends by itself without such a day', () => {
    expect(change('ConsentGiven', { consentId: 'c' })).toBeUndefined();
  });

  it('goes on for the others when one recipient is taken out', () => {
    expect(change('ConsentWithdrawn', { consentId: 'c', recipients: ['u'] })).toBeUndefined();
    expect(change('ConsentWithdrawn', { consentId: 'c' })).toEqual({ lift: { kind: 'consent', about: 'c' } });
  });
});

describe('the clock of an order', () => {
  const set = (to: string) => ({ set: { kind: 'order', about: 'o', dueAt: `${to}T22:59:59.999Z` } });
  const lift = { lift: { kind: 'order', about: 'o' } };

  it('ends with its last day, served or not, as it was extended last', () => {
    expect(change('OrderIssued', { orderId: 'o', to: '2026-04-02' })).toEqual(set('2026-04-02'));
    expect(change('OrderExtended', { orderId: 'o', to: '2026-05-02' })).toEqual(set('2026-05-02'));
    expect(change('OrderServed', { orderId: 'o', to: '2026-04-02' })).toBeUndefined();
  });

  it('never ends by itself without such a day, though another had been recorded', () => {
    expect(change('OrderIssued', { orderId: 'o' })).toEqual(lift);
  });

  it.each(['OrderRevoked', 'OrderExpired'])('stops with %s', (type) => {
    expect(change(type, { orderId: 'o' })).toEqual(lift);
  });
});
