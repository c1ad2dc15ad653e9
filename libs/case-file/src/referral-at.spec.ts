import { describe, expect, it } from '@jest/globals';
import type { Stored } from './case-in-hand';
import { isBack, otherUnit, referralAt } from './referral-at';
import type { ReferralRow } from './referral.view';
import { at, CASE } from './testing/folded';

const entry = (type: string, actor: string, more: object = {}) => ({
  factId: `${type} by ${actor}`,
  type,
  occurredAt: at(1),
  recordedAt: at(1),
  by: { actor, unit: 'u', role: 'visitator' },
  ...more,
});
const row = (more: Partial<Stored<ReferralRow>> = {}): Stored<ReferralRow> => ({
  caseId: CASE,
  key: 'r',
  toUs: false,
  status: 'sent',
  urgency: 'acute',
  purpose: 'report',
  sentAt: at(1),
  respondBy: at(9),
  opensAt: at(7),
  overdue: false,
  nextIs: 'recipient',
  referral: { sent: entry('ReferralSent', 's-sender'), life: [] },
  ...more,
});
const nextAt = (day: number, more: Partial<Stored<ReferralRow>> = {}) =>
  referralAt(row(more), new Date(at(day)), []).nextIs;

describe('the unit at the other end', () => {
  const life = [entry('ReferralPassedOn', 's', { from: 'u-new-sender', to: 'u-new', recordedAt: at(3) })];
  const referral = { sent: entry('ReferralSent', 's', { from: 'u-sender', to: 'u-to' }), life: [] };
  const passed = [{ from: 'u-to', to: 'u-heir', at: at(2) }];
  it('is whom it was sent to, or who sent it, as the case calls them today', () => {
    expect(otherUnit(row({ referral }), [])).toBe('u-to');
    expect(otherUnit(row({ referral, toUs: true }), [])).toBe('u-sender');
    expect(otherUnit(row({ referral }), passed)).toBe('u-heir');
  });
  it('is who has it since it was passed on', () => {
    expect(otherUnit(row({ referral: { ...referral, life } }), passed)).toBe('u-new');
    expect(otherUnit(row({ referral: { ...referral, life }, toUs: true }), [])).toBe('u-new-sender');
  });
  it('is not known of a referral that was not told', () =>
    expect(otherUnit(row({ referral: { life: [] } }), [])).toBeUndefined());
});

describe('whose turn it is', () => {
  it('is the sender’s until offices open, and the recipient’s from then on, whoever looks', () => {
    for (const toUs of [true, false]) {
      expect([nextAt(6, { toUs }), nextAt(7, { toUs }), nextAt(8, { toUs })]).toEqual([
        'sender',
        'recipient',
        'recipient',
      ]);
    }
    expect(nextAt(6, { status: 'received' })).toBe('sender');
    expect(nextAt(6, { opensAt: null })).toBe('recipient');
  });
  it('is whose it is once somebody has answered, or it is over', () => {
    expect(nextAt(6, { status: 'accepted' })).toBe('recipient');
    expect(nextAt(6, { status: 'withdrawn', nextIs: 'nobody' })).toBe('nobody');
  });
});

describe('a referral that is its sender’s again', () => {
  const sentBy = (one: Stored<ReferralRow>, ...forwarded: Stored<ReferralRow>[]) =>
    referralAt(one, new Date(at(8)), forwarded).sentBy;
  it('is one that nobody answered, in time or while offices are closed', () => {
    expect([row({ nextIs: 'sender', overdue: true }), row()].map(isBack)).toEqual([true, false]);
    expect(isBack(referralAt(row(), new Date(at(6)), []))).toBe(true);
    expect(isBack(row({ nextIs: 'sender', status: 'declined' }))).toBe(false);
    expect(isBack(row({ nextIs: 'sender', toUs: true }))).toBe(false);
  });
  it('is by whoever sent it, however often it was sent on', () => {
    const goesOn = (actor: string, key: string, continuesAs: string) =>
      row({
        key,
        status: 'forwarded',
        referral: {
          sent: entry('ReferralSent', actor),
          life: [entry('ReferralForwarded', 's-elsewhere', { continuesAs })],
        },
      });
    const last = row({ key: 'c', referral: { sent: entry('ReferralSent', 's-elsewhere'), life: [] } });
    const before = [goesOn('s-sender', 'a', 'b'), goesOn('s-elsewhere', 'b', 'c')];
    expect(sentBy(row())).toBe('s-sender');
    expect(sentBy(last, ...before)).toBe('s-sender');
    const another = before.map((one) => ({ ...one, caseId: 'another' }));
    expect(sentBy(last, ...another)).toBe('s-elsewhere');
  });
  it('says nothing of who sent what others sent', () => expect(sentBy(row({ toUs: true }))).toBeUndefined());
});
