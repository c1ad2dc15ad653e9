import { describe, expect, it } from '@jest/globals';
import { doneFirst, givenToUs, isTakenOn, isWithUs, policeIn } from './police-in-case';

type File = Parameters<typeof givenToUs>[0];
const referral = (status: string, more: object = {}) =>
  ({ status, toUs: false, sent: { to: 'a', fieldSets: ['identity', 'narrative'] }, life: [], ...more }) as never;
const order = (status: string, more: object = {}) =>
  ({
    status,
    toUs: false,
    life: [{ type: 'OrderRequested', policeUnit: 'b', fieldSets: ['witness'] }],
    ...more,
  }) as never;
const breach = (status: string, more: object = {}) =>
  ({ status, toUs: false, reported: { policeUnit: 'b', fieldSets: ['place'] }, ...more }) as never;
const file = (more: Partial<File>): File => ({
  referrals: [],
  orders: [],
  breaches: [],
  units: { a: 'South', b: 'North', c: 'The centre' },
  ...more,
});
const police = [
  { unit: 'police:1', name: 'South' },
  { unit: 'police:2', name: 'North' },
];
const told = (more: Partial<File>) =>
  policeIn(file(more), police).map(({ unit, decides, classes }) => [unit, decides, ...classes]);

describe('the police in a case', () => {
  it('are those who took it on, and not those who were asked, or are nobody of theirs', () => {
    const asked = ['sent', 'received', 'declined', 'completed', 'withdrawn'].map((status) => referral(status));
    expect(told({ referrals: asked })).toEqual([]);
    expect(told({ referrals: [referral('accepted')] })).toEqual([['police:1', true, 'identity', 'narrative']]);
    expect(told({ referrals: [referral('accepted', { sent: { to: 'c', fieldSets: [] } })] })).toEqual([]);
  });
  it('are still there while they wait for information, if they had taken it on', () => {
    const before = { status: 'awaiting-information' as const, life: [] };
    expect(isTakenOn(before)).toBe(false);
    expect(isTakenOn({ ...before, life: [{ type: 'ReferralAccepted' }] as never })).toBe(true);
  });
  it('are those who have an order to decide or in force, and not one that is over', () => {
    for (const status of ['requested', 'issued', 'served'])
      expect(told({ orders: [order(status)] })).toEqual([['police:2', true, 'witness']]);
    for (const status of ['denied', 'expired', 'revoked']) expect(told({ orders: [order(status)] })).toEqual([]);
  });
  it('are those who assess a breach; an order is not asked of them for that', () => {
    expect(told({ breaches: [breach('reported')] })).toEqual([['police:2', false, 'place']]);
    expect(told({ breaches: [breach('assessed')] })).toEqual([]);
    expect(told({ breaches: [breach('reported')], orders: [order('served')] })).toEqual([
      ['police:2', true, 'witness', 'place'],
    ]);
  });
  it('know what they were given themselves', () => {
    const given = file({ referrals: [referral('accepted')], orders: [order('served', { toUs: true })] });
    expect(givenToUs(given)).toEqual(['witness']);
    expect(isWithUs(given)).toBe(true);
    expect(isWithUs(file({ breaches: [breach('reported', { toUs: true })] }))).toBe(false);
    expect(isWithUs(file({ referrals: [referral('accepted')] }))).toBe(false);
  });
});

describe('whoever asks for an order', () => {
  const nobody = { isPolice: false, isHome: false, isWithUs: false, hasDistrict: false };
  it('is the home, once a district has taken the case on', () => {
    expect(doneFirst({ ...nobody, isHome: true })).toBe('policeNone');
    expect(doneFirst({ ...nobody, isHome: true, hasDistrict: true })).toBeUndefined();
    expect(doneFirst({ ...nobody, hasDistrict: true, isWithUs: true })).toBe('notHome');
  });
  it('is the police, once they have taken it on, or where it began with them', () => {
    expect(doneFirst({ ...nobody, isPolice: true, hasDistrict: true })).toBe('acceptFirst');
    expect(doneFirst({ ...nobody, isPolice: true, isWithUs: true })).toBeUndefined();
    expect(doneFirst({ ...nobody, isPolice: true, isHome: true })).toBeUndefined();
  });
});
