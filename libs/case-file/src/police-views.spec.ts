import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Fold, type Row, type View } from '@vaern/views';
import { breachView } from './breach.view';
import type { Stored } from './case-in-hand';
import type { Entry } from './entry';
import { orderView, type OrderRow } from './order.view';
import { asOf } from './police-matters';
import { referralView } from './referral.view';
import { reportView } from './report.view';

const CASE = '00000000-0000-4000-8000-000000000001';
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const part = (id: string) => ({ id, class: 'place', person: 'her', commitment: 'c', ciphertext: 'x' });
type Told = readonly [type: string, data: object];

function folded(view: View, ...told: readonly Told[]): Record<string, Row> {
  const fold = new Fold(view);
  told.forEach(([type, data], index) => {
    const times = { occurredAt: at(index + 1), recordedAt: at(index + 1), toldAt: at(index + 1) };
    fold.apply({ type, data, number: index + 1, stream: 'case', caseId: CASE, ...times } as unknown as Notice);
  });
  return Object.fromEntries(fold.takeChanges().kept.map(({ place, row }) => [place.key, row]));
}

const opened = (ground: string): Told => ['AccessOpened', { ground, basis: 'crime-prevention', classes: [] }];
const by = (unit: string, actor: string) => ({ by: { actor, unit, role: 'case-officer' } });
const fact = (type: string, data: object = {}): Told => [type, { factId: type, orderId: 'o', ...data }];
const requested = fact('OrderRequested', { kind: 'no-contact', policeUnit: 'u-police' });
const issued = fact('OrderIssued', { kind: 'no-contact', to: '2031-03-03', ...by('u-police', 's-officer') });
const served = fact('OrderServed', { kind: 'no-contact', to: '2031-03-03', at: at(3) });

describe('the orders of a unit', () => {
  const after = (...told: Told[]) => folded(orderView('police'), ...told).o;

  it('are its own to see to when access was opened on them', () => {
    expect(after(opened('order:o'), requested)).toMatchObject({ toUs: true, status: 'requested', kind: 'no-contact' });
    expect(after(requested)).toMatchObject({ toUs: false });
  });

  it.each([
    [[requested], 'requested'],
    [[requested, issued], 'issued'],
    [[requested, issued, served], 'served'],
    [[requested, fact('OrderDenied')], 'denied'],
    [[requested, issued, served, fact('OrderExtended', { to: '2031-04-03' })], 'served'],
    [[requested, issued, served, fact('OrderRevoked')], 'revoked'],
    [[requested, issued, fact('OrderExpired')], 'expired'],
  ] as const)('stand as what was told of them last: %#', (told, status) => {
    expect(after(...told)).toMatchObject({ status });
  });

  it('hold until the day that was said last, and no longer than their service says', () => {
    const longer = fact('OrderExtended', { to: '2031-04-03' });
    expect(after(served)).toMatchObject({ until: '2031-03-03', decideBy: null });
    expect(after(served, longer)).toMatchObject({ until: '2031-04-03' });
    const provisional = fact('OrderServed', { kind: 'provisional-no-contact', decideBy: '2026-05-02', at: at(3) });
    expect(after(provisional)).toMatchObject({ until: null, decideBy: '2026-05-02' });
  });

  it('do not go back when an earlier step is told again with more words', () => {
    const again = fact('OrderIssued', { kind: 'no-contact', to: '2031-03-03', parts: [part('p')] });
    const row = after(requested, issued, served, again) as OrderRow;
    expect(row.status).toBe('served');
    expect(row.order.life).toHaveLength(3);
    expect(row.order.life[1]?.parts).toEqual([part('p')]);
  });

  it('are handled by the officer of that unit who issued them, and by nobody who only wrote it down', () => {
    expect(after(requested, issued)).toMatchObject({ handler: 's-officer' });
    const noted = fact('OrderIssued', { to: '2031-03-03', ...by('u-home', 's-visitator') });
    expect(after(requested, noted)).toMatchObject({ handler: null });
    expect(after(issued)).toMatchObject({ handler: null });
  });

  it('are no referrals, and no referral is one of them', () => {
    expect(folded(referralView('police'), opened('order:o'), opened('breach:b'))).toEqual({});
    expect(folded(orderView('police'), opened('r'), opened('home'), opened('breach:b'))).toEqual({});
  });
});

describe('an order as it stands today', () => {
  const row = (more: Partial<OrderRow>) =>
    asOf('2026-03-10', { status: 'served', toUs: false, order: { life: [] }, ...more } as Stored<OrderRow>);

  it('is in force from its service until its last day is over, though the clock was late', () => {
    expect(row({ until: '2026-03-10' }).inForce).toBe(true);
    expect(row({ until: '2026-03-09' }).inForce).toBe(false);
    expect(row({ until: null }).inForce).toBe(true);
    expect(row({ status: 'issued', until: '2031-03-03' }).inForce).toBe(false);
    expect(row({ status: 'revoked', until: '2031-03-03' }).inForce).toBe(false);
  });
  it('is in force from its first day on, where that is later than its service', () => {
    const inForce = (from: string, type = 'OrderIssued') =>
      row({ until: '2026-03-24', order: { life: [{ type, from } as unknown as Entry] } }).inForce;
    expect([inForce('2026-03-10'), inForce('2026-03-11')]).toEqual([true, false]);
    expect(inForce('2026-03-11', 'OrderServed')).toBe(false);
  });
  it('ends soon from fourteen days before its last', () => {
    expect(row({ until: '2026-03-24' }).endsSoon).toBe(true);
    expect(row({ until: '2026-03-25' }).endsSoon).toBe(false);
    expect(row({ until: '2026-03-09' }).endsSoon).toBe(false);
  });
  it('waits too long for its decision once its day is over, while it stands', () => {
    expect(row({ decideBy: '2026-03-09' }).decisionOverdue).toBe(true);
    expect(row({ decideBy: '2026-03-10' }).decisionOverdue).toBe(false);
    expect(row({ decideBy: '2026-03-09', status: 'revoked' }).decisionOverdue).toBe(false);
  });
});

describe('the breaches of a unit', () => {
  const reported: Told = ['BreachReported', { factId: 'b1', breachId: 'b', entries: ['aaaaaaaa'] }];
  const assessed: Told = ['BreachAssessed', { factId: 'b2', breachId: 'b', outcome: 'charged' }];
  const after = (...told: Told[]) => folded(breachView('police'), ...told).b;

  it('are reported until they are assessed, also when they are told again', () => {
    expect(after(opened('breach:b'), reported)).toMatchObject({ status: 'reported', toUs: true });
    expect(after(reported, assessed, reported)).toMatchObject({
      status: 'assessed',
      toUs: false,
      breach: { reported: { entries: ['aaaaaaaa'] }, assessed: { outcome: 'charged' } },
    });
  });
});

describe('the reports of a unit', () => {
  it('are filed when somebody says so, and keep what each has said', () => {
    const prepared: Told = ['PoliceReportPrepared', { factId: 'r1', reportId: 'r' }];
    const filed = (id: string): Told => ['PoliceReportFiled', { factId: id, reportId: 'r', provisions: [] }];
    expect(folded(reportView('police'), prepared).r).toMatchObject({ filed: false });
    const { r } = folded(reportView('police'), prepared, filed('f1'), filed('f2'), filed('f1'));
    expect(r).toMatchObject({ filed: true, report: { filings: [{ factId: 'f1' }, { factId: 'f2' }] } });
  });
});
