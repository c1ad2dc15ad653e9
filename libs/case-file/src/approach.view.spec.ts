import { describe, expect, it } from '@jest/globals';
import { approachView, type ApproachRow } from './approach.view';
import { approachedAs, mayApproach } from './approached';
import { noFamily } from './family-file';
import type { CaseFileRow } from './case-file.view';
import { at, folded } from './testing/folded';

type Told = [type: string, data: object];
const plan = { approachId: 'a', personId: 'him', when: at(10), doNotCall: true };
const whole = { byUnit: 'u-us', kind: 'hearing' };
const planned = (more: object = whole): Told => ['ApproachPlanned', { factId: 'p', ...plan, ...more }];
const warned: Told = ['WarningAttempted', { factId: 'w', approachId: 'a', at: at(2), reached: false }];
const made: Told = ['ApproachMade', { factId: 'm', approachId: 'a' }];
const cancelled: Told = ['ApproachCancelled', { factId: 'c', approachId: 'a', reason: 'postponed' }];
const after = (...told: Told[]) => folded(approachView('police'), ...told).a as unknown as ApproachRow;

describe('an approach', () => {
  it('is planned, with its warnings, until it is made or cancelled', () => {
    expect(after(planned(), warned)).toMatchObject({ status: 'planned', approach: { warnings: [{ reached: false }] } });
    expect(after(planned(), made)).toMatchObject({ status: 'made', approach: { ended: { occurredAt: at(2) } } });
    expect(after(planned(), cancelled)).toMatchObject({
      status: 'cancelled',
      approach: { ended: { reason: 'postponed' } },
    });
  });
  it('stays what it became when it is told again, now whole, and a warning told twice is one', () => {
    const row = after(planned({}), warned, warned, made, planned());
    expect(row).toMatchObject({ status: 'made', approach: { planned: { kind: 'hearing' } } });
    expect(row.approach.warnings).toHaveLength(1);
  });
  it('does not begin with what follows', () => {
    for (const told of [warned, made, cancelled]) expect(after(told)).toBeUndefined();
  });
});

describe('an approach, as a unit sees it', () => {
  const ours = {
    grounds: { home: {} },
    file: { opened: { homeUnit: 'u-us' }, passed: [], family: noFamily },
  } as unknown as CaseFileRow;
  const theirs = { ...ours, grounds: {} } as unknown as CaseFileRow;
  const seen = (row: CaseFileRow, day: number, ...told: Told[]) =>
    approachedAs({ ...after(...told), caseId: 'c', key: 'a' }, { row, now: new Date(at(day)) });

  it('is owed a warning first, then its time, then word of what became of it', () => {
    expect(seen(ours, 5, planned()).next).toBe('warn');
    expect(seen(ours, 5, planned(), warned).next).toBe('approach');
    expect(seen(ours, 10, planned(), warned).next).toBe('report');
    expect(seen(ours, 11, planned()).next).toBe('warn');
    expect(seen(ours, 5, planned({ ...whole, urgencyReason: 'life-in-danger' })).next).toBe('approach');
    expect(seen(ours, 5, planned(), warned, made)).not.toHaveProperty('next');
  });
  it('is a hold for others until its time, and no longer than it is planned', () => {
    expect(seen(theirs, 5, planned({}))).toMatchObject({ ours: false, doNotCallBefore: at(10) });
    expect(seen(theirs, 10, planned({}))).not.toHaveProperty('doNotCallBefore');
    expect(seen(theirs, 5, planned({}), made)).not.toHaveProperty('doNotCallBefore');
    expect(seen(theirs, 5, planned({ doNotCall: false }))).not.toHaveProperty('doNotCallBefore');
    expect(seen(ours, 5, planned())).not.toHaveProperty('doNotCallBefore');
  });
  it('may be made after a warning, unless others ask that he is not called; urgently it may', () => {
    const [before, ready] = [seen(ours, 5, planned()), seen(ours, 5, planned(), warned)];
    const hold = { ...seen(theirs, 5, planned({})), approachId: 'other' };
    const urgent = seen(ours, 5, planned({ ...whole, urgencyReason: 'life-in-danger' }));
    expect([before, ready].map((one) => mayApproach(one, [one]))).toEqual([false, true]);
    expect([ready, urgent].map((one) => mayApproach(one, [one, hold]))).toEqual([false, true]);
    expect(mayApproach(ready, [ready, { ...hold, personId: 'another' }])).toBe(true);
    expect(mayApproach(seen(ours, 5, planned(), warned, made), [])).toBe(false);
  });
});
