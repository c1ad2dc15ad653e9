import { describe, expect, it } from '@jest/globals';
import { runningIn, type Open } from './running';

const nothing = {
  referrals: [],
  dangers: [],
  actions: [],
  orders: [],
  approaches: [],
  help: { courses: [] },
  familyUnit: { involvements: [] },
  homeUnit: 'h',
  units: { h: 'Esbjerg, Visitationen', p: 'Politi', f: 'Familie' },
};
const found = (more: object) =>
  runningIn({ ...nothing, ...more } as unknown as Open).map(({ id, answers }) => [id, answers]);
const referral = (from: string, status: string) => ({
  referrals: [{ referralId: 'r', status, purpose: 'report', sent: { from, to: 'p' } }],
});

describe('what still runs when a case is closed:', () => {
  it('nothing, where nothing does', () => expect(found({})).toEqual([]));
  it('a referral of our own, to be withdrawn, or to run on once it was accepted', () => {
    expect(found(referral('h', 'sent'))).toEqual([['r', ['withdrawn']]]);
    expect(found(referral('h', 'awaiting-information'))).toEqual([['r', ['withdrawn']]]);
    expect(found(referral('h', 'accepted'))).toEqual([['r', ['withdrawn', 'runs-on']]]);
  });
  it('a referral of others, which runs on', () => expect(found(referral('f', 'sent'))).toEqual([['r', ['runs-on']]]));
  it('no referral that is over', () => {
    for (const status of ['declined', 'forwarded', 'withdrawn', 'completed'])
      expect(found(referral('h', status))).toEqual([]);
  });
  it('a danger, unless it was cleared', () =>
    expect(found({ dangers: [{ dangerId: 'd' }, { dangerId: 'e', cleared: true }] })).toEqual([['d', ['over']]]));
  it('a step of the plan; that of others may run on', () =>
    expect(
      found({
        actions: [
          { actionId: 'a', status: 'open', ours: true },
          { actionId: 'b', status: 'open', ours: false, ownerUnit: 'p' },
          { actionId: 'c', status: 'completed', ours: true },
        ],
      }),
    ).toEqual([
      ['a', ['over']],
      ['b', ['over', 'runs-on']],
    ]));
  it('an order that is on its way or in force', () =>
    expect(
      found({
        orders: [
          { orderId: 'o', status: 'served' },
          { orderId: 'p', status: 'expired' },
        ],
      }),
    ).toEqual([['o', ['runs-on']]]));
  it('a course of our own, and no course of others', () =>
    expect(
      found({
        help: {
          courses: [
            { courseId: 'c', opened: { byUnit: 'h' } },
            { courseId: 'd', opened: { byUnit: 'p' } },
            { courseId: 'e', opened: { byUnit: 'h' }, closed: {} },
          ],
        },
      }),
    ).toEqual([['c', ['over']]]));
  it('what the family unit was told, and an approach that is planned', () =>
    expect(
      found({
        familyUnit: { involvements: [{ involvementId: 'i' }, { involvementId: 'j', endedAt: 'x' }] },
        approaches: [
          { approachId: 'a', status: 'planned', ours: true },
          { approachId: 'b', status: 'made', ours: true },
        ],
      }),
    ).toEqual([
      ['a', ['over']],
      ['i', ['over', 'runs-on']],
    ]));
});
