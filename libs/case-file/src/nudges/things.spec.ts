import { describe, expect, it } from '@jest/globals';
import type { BreachRow } from '../breach.view';
import type { CaseFileRow } from '../case-file.view';
import type { Running, Stored } from '../case-in-hand';
import type { OpenApproach } from '../approaches';
import type { PlannedAction } from '../planned';
import type { OrderAtHand } from '../police-matters';
import type { ReferralRow } from '../referral.view';
import { at, CASE } from '../testing/folded';
import type { TrackRow } from '../track/track-file';
import { actionThings, approachThings, childrenThings, dangerThings, toScreen } from './case-things';
import { breachThings, orderThings } from './police-things';
import { byTurn, referralThings } from './referral-things';
import type { Thing } from './thing';
import { trackThings } from './track-things';
import { rightFor, waitsFor } from './whose';

const by = (actor: string) => ({ by: { actor, unit: 'u', role: 'visitator' } });
const entry = (factId: string, more: object = {}) => ({ factId, occurredAt: at(1), recordedAt: at(1), ...more });
const stored = { caseId: CASE, key: 'key' };

describe('a referral', () => {
  const row = (more: Partial<Running>): Running => ({
    ...stored,
    toUs: true,
    status: 'sent',
    urgency: 'normal',
    purpose: 'protection',
    sentAt: at(1),
    respondBy: at(5),
    overdue: false,
    nextIs: 'recipient',
    caseClosed: false,
    referral: { sent: entry('sent', by('s-sender')), life: [] },
    ...more,
  });
  const life = (...types: readonly string[]): ReferralRow['referral'] => ({
    sent: entry('sent', by('s-sender')),
    life: types.map((type, index) => entry(`${type} ${index}`, { type, ...by(`s-${type}`) })),
  });

  it('that came waits for whoever of the unit may accept it', () =>
    expect(referralThings([row({})])).toMatchObject([{ right: 'referral.accept', by: 's-sender' }]));

  it('that was taken on is its handler’s', () => {
    const taken = row({ status: 'accepted', handler: 's-officer', referral: life('InformationProvided') });
    expect(referralThings([taken])).toMatchObject([
      { right: 'referral.complete', owner: 's-officer', by: 's-InformationProvided' },
    ]);
  });

  it('whose next step is the other side’s waits for nobody here', () => {
    expect(referralThings([row({ status: 'awaiting-information', nextIs: 'sender' })])).toEqual([]);
    expect(referralThings([row({ toUs: false })])).toEqual([]);
    expect(referralThings([row({ toUs: false, nextIs: 'sender', status: 'declined', caseClosed: true })])).toEqual([]);
  });

  it('is on the one list or the other, and on none once it was declined in a case that is closed', () => {
    const [back, sent] = [row({ toUs: false, nextIs: 'sender', status: 'declined' }), row({ toUs: false })];
    expect(byTurn([back, sent])).toEqual({ ours: [back], theirs: [sent] });
    expect(byTurn([{ ...back, caseClosed: true }])).toEqual({ ours: [], theirs: [] });
  });

  it('waits anew when the next step comes back, and not because a colleague received it', () => {
    const nameOf = (...types: readonly string[]) => referralThings([row({ referral: life(...types) })])[0]!.name;
    expect(nameOf('ReferralReceived')).toEqual(nameOf());
    expect(nameOf('InformationRequested', 'InformationProvided')).not.toEqual(nameOf());
    const given = row({ toUs: false, nextIs: 'sender', overdue: true, referral: life('ReferralOverdue') });
    expect(referralThings([given])).toMatchObject([{ right: 'referral.withdraw' }]);
  });

  it('that nobody answered is its sender’s, if that is a colleague; the unit’s otherwise', () => {
    const late = row({
      toUs: false,
      nextIs: 'sender',
      overdue: true,
      sentBy: 's-sender',
      referral: life('ReferralOverdue'),
    });
    expect(referralThings([late])).toMatchObject([{ owner: 's-sender', by: 's-ReferralOverdue' }]);
    expect(referralThings([late], () => false)).toMatchObject([{ owner: undefined }]);
    expect(referralThings([{ ...late, status: 'declined' }])).toMatchObject([{ owner: undefined }]);
  });
});

describe('somebody', () => {
  const ofNobody: Pick<Thing, 'owner' | 'by' | 'right'> = { by: 's-doer', right: 'referral.accept' };
  const ofOfficer = { ...ofNobody, owner: 's-officer' };
  const called = (me: string, ...stoodInFor: readonly string[]) => ({ me, stoodInFor });

  it('of the unit is waited for by what nobody has taken on', () =>
    expect(waitsFor(ofNobody, called('s-any'))).toBe(true));
  it('is not waited for by what a colleague has, unless they stand in for them', () => {
    expect(waitsFor(ofOfficer, called('s-any'))).toBe(false);
    expect(waitsFor(ofOfficer, called('s-officer'))).toBe(true);
    expect(waitsFor(ofOfficer, called('s-any', 's-officer'))).toBe(true);
  });
  it('is not waited for by what they did themselves, not as a deputy either', () => {
    expect(waitsFor(ofNobody, called('s-doer'))).toBe(false);
    expect(waitsFor(ofOfficer, called('s-doer', 's-officer'))).toBe(false);
  });
  it('needs the right to do what waits; a deputy, to see that it does', () => {
    expect(rightFor(ofNobody, called('s-any'))).toBe('referral.accept');
    expect(rightFor(ofOfficer, called('s-officer'))).toBe('referral.accept');
    expect(rightFor(ofOfficer, called('s-any', 's-officer'))).toBe('case.see');
  });
});

describe('an order', () => {
  const row = (more: Partial<OrderAtHand>): OrderAtHand => ({
    ...stored,
    status: 'requested',
    toUs: true,
    until: '2026-03-20',
    order: { life: [entry('requested', by('s-visitator'))] },
    inForce: false,
    endsSoon: false,
    decisionOverdue: false,
    ...more,
  });

  it('waits for the police that it was asked of, and for nobody whom it was only told', () => {
    expect(orderThings([row({})])).toMatchObject([{ right: 'order.issue', by: 's-visitator' }]);
    expect(orderThings([row({ toUs: false })])).toEqual([]);
  });
  it('that runs out waits for whoever knows of it, whoever did what last', () => {
    expect(orderThings([row({ toUs: false, endsSoon: true })])).toMatchObject([{ right: 'order.request-anew' }]);
    expect(orderThings([row({ status: 'served', endsSoon: true })])[0]!.by).toBeUndefined();
  });
  it('waits anew at each stage', () => {
    const nameOf = (more: Partial<OrderAtHand>) => orderThings([row(more)])[0]!.name;
    expect(nameOf({ status: 'issued' })).not.toEqual(nameOf({}));
    expect(nameOf({ status: 'served', endsSoon: true })).not.toEqual(nameOf({ status: 'served' }));
  });
});

describe('other things', () => {
  it('a breach waits for the police it was reported to', () => {
    const row = { ...stored, status: 'reported', toUs: true, breach: { reported: entry('b', by('s-her')) } } as const;
    const rows: readonly Stored<BreachRow>[] = [row, { ...row, toUs: false }];
    expect(breachThings(rows)).toEqual([expect.objectContaining({ right: 'breach.assess', by: 's-her' })]);
  });

  it('a danger waits until it is cleared, each by itself', () => {
    const dangers = { one: entry('one', by('s-me')), two: entry('two', { cleared: true }), three: entry('three') };
    const row = { ...stored, file: { dangers } } as unknown as Stored<CaseFileRow>;
    expect(dangerThings([row]).map(({ name, by: author }) => [...name, author])).toEqual([
      ['danger', 'one', 's-me'],
      ['danger', 'three', undefined],
    ]);
  });

  it('children wait for the unit whose involvement it is, and anew when somebody notifies about them', () => {
    const row = (told: object, status: string) => {
      const file = { family: { waits: { v: { why: 'informed', told } } } };
      return {
        ...stored,
        file,
        grounds: { v: { basis: 'child-protection', status } },
      } as unknown as Stored<CaseFileRow>;
    };
    const [informed] = childrenThings([row(entry('informed', by('s-me')), 'open')]);
    expect(informed).toMatchObject({ right: 'family-contact.make', by: 's-me' });
    expect(childrenThings([row(entry('notified'), 'open')])[0]!.name).not.toEqual(informed!.name);
    expect(childrenThings([row(entry('informed'), 'ended')])).toEqual([]);
  });

  it('a contact waits to be screened by others than who reported it', () => {
    const file = { contacts: [entry('contact', by('s-me'))], closures: [] };
    expect(toScreen({ ...stored, file } as unknown as Stored<CaseFileRow>)).toMatchObject({
      right: 'case.screen',
      by: 's-me',
    });
  });

  it('a step of a plan waits for whoever owes it when it is planned, and again on its day, then for the planner, too', () => {
    const planned = entry('planned', { due: '2026-03-10', ...by('s-me') });
    const row = { ...stored, planned, status: 'open', ownerUnit: 'u', ours: true } as Stored<PlannedAction>;
    const [before] = actionThings([row], '2026-03-09');
    const [then] = actionThings([row], '2026-03-10');
    expect([before!.by, then!.by]).toEqual(['s-me', undefined]);
    expect(before!.name).not.toEqual(then!.name);
    expect(actionThings([{ ...row, ours: false }], '2026-03-10')).toEqual([]);
  });

  it('an approach waits for whoever may warn her, but for its planner, and then for word of what became of it', () => {
    const row = (next: OpenApproach['next']) =>
      ({ caseId: CASE, approachId: 'a', planned: entry('planned', by('s-me')), next }) as unknown as OpenApproach;
    expect(approachThings([row('warn')])).toMatchObject([{ right: 'warning.attempt', by: 's-me' }]);
    expect(approachThings([row('approach')])).toEqual([]);
    const [report] = approachThings([row('report')]);
    expect([report!.right, report!.by]).toEqual(['approach.make', undefined]);
    expect(report!.name).not.toEqual(approachThings([row('warn')])[0]!.name);
  });

  it('a track waits for those who treat him until they answer, and for its home when they did not or declined', () => {
    const row = (ours: boolean, status: string, more: object = {}) =>
      ({
        ...stored,
        ours,
        overdue: false,
        status: 'referred',
        ...more,
        track: { referrals: { r: { status, sent: entry('sent', by('s-home')), life: [] } } },
      }) as unknown as Stored<TrackRow>;
    const rights = (...rows: readonly Stored<TrackRow>[]) => trackThings(rows).map(({ right }) => right);
    expect(rights(row(false, 'sent'), row(false, 'accepted', { status: 'in-treatment' }))).toEqual(['track.accept']);
    expect(rights(row(true, 'sent'), row(true, 'accepted', { status: 'in-treatment' }))).toEqual([]);
    expect(rights(row(true, 'declined', { status: 'open' }), row(true, 'sent', { overdue: true }))).toEqual([
      'track.refer',
      'track.refer',
    ]);
  });
});
