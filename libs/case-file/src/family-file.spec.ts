import { describe, expect, it } from '@jest/globals';
import { caseFileView, type CaseFileRow } from './case-file.view';
import { assignedTo, familyEntries } from './family-file';
import { namesOfUs } from './planned';
import { referralView } from './referral.view';
import { seenBy } from './seen-by';
import { at, folded, part } from './testing/folded';

type Told = [type: string, data: object];
const after = (...told: Told[]) => folded(caseFileView('municipality'), ...told)[''] as unknown as CaseFileRow;
const family = (...told: Told[]) => after(...told).file.family;

const assigned = (id: string, who: string, more: object = {}): Told => [
  'CoordinatorAssigned',
  { factId: `a-${id}`, coordinatorId: id, scope: 'adult', who, deputy: `deputy of ${who}`, ...more },
];
const ended = (id: string): Told => ['CoordinatorEnded', { factId: `e-${id}`, coordinatorId: id, reason: 'left' }];
const informed: Told = ['FamilyUnitInformed', { factId: 'i', involvementId: 'v', unit: 'u-family' }];

describe('the contact persons of a case', () => {
  it('are those assigned, until it ends, also when the assignment is told again with their names', () => {
    const { coordinators } = family(assigned('1', 'ann'), ended('1'), assigned('1', 'ann', { parts: [part('p')] }));
    expect(coordinators['1']).toMatchObject({ who: 'ann', endedAt: at(2), endReason: 'left', parts: [{ id: 'p' }] });
  });
  it('do not begin with their end', () => expect(family(ended('1')).coordinators).toEqual({}));
  it('and their deputies and colleagues are those to whom the case is assigned, while they are', () => {
    const colleague: Told = ['ColleagueAssigned', { factId: 'c', assignmentId: 'x', who: 'bo' }];
    const released: Told = ['ColleagueReleased', { factId: 'd', assignmentId: 'x' }];
    expect(assignedTo(family(assigned('1', 'ann'), colleague))).toEqual(['ann', 'deputy of ann', 'bo']);
    expect(assignedTo(family(assigned('1', 'ann'), colleague, ended('1'), released))).toEqual([]);
  });
  it('are assigned for the policies, too', () => {
    const row = { ...after(assigned('1', 'ann')), caseId: 'c', key: '' };
    const who = { pseudonymOf: () => 'ann', standingOf: () => undefined };
    expect(seenBy(who, {} as never, row, { referrals: [], orders: [] }).assigned).toContain('ann');
  });
});

describe('the family file', () => {
  const check = (factId: string, result: string, more: object = {}): Told => [
    'CallSafetyChecked',
    { factId, with: 'him', result, ...more },
  ];
  it('has of each person the last check, also when an earlier one is told again with its words', () => {
    const { callSafety } = family(check('1', 'may-call'), check('2', 'do-not-call'));
    expect(callSafety.him).toMatchObject({ result: 'do-not-call' });
    expect(family(check('1', 'may-call'), check('1', 'may-call', { parts: [part('p')] })).callSafety.him).toMatchObject(
      {
        parts: [{ id: 'p' }],
      },
    );
  });
  it('has the children as last said, and each notification, contact, consultation and visitation once', () => {
    const said = (factId: string, ...children: string[]): Told => ['ChildrenInvolved', { factId, children }];
    expect(family(said('1', 'a'), said('2', 'a', 'b')).childrenInvolved).toMatchObject({ children: ['a', 'b'] });
    const lists = {
      FamilyUnitConsulted: 'consultations',
      ChildNotificationMade: 'notifications',
      FamilyContactMade: 'contacts',
      VisitationNoted: 'visitation',
    } as const;
    for (const [type, list] of Object.entries(lists)) {
      const file = family(
        [type, { factId: '1' }],
        [type, { factId: '1', parts: [part('p')] }],
        [type, { factId: '2' }],
      );
      expect(file[list]).toMatchObject([{ factId: '1', parts: [{ id: 'p' }] }, { factId: '2' }]);
    }
  });
  it('has every entry with words among those to be opened', () => {
    const words = { parts: [part('p')] };
    const file = family(
      assigned('1', 'ann', words),
      check('1', 'may-call', words),
      ['ColleagueAssigned', { factId: 'c', assignmentId: 'x', ...words }],
      ['FamilyUnitConsulted', { factId: 'q', ...words }],
      ['FamilyContactMade', { factId: 'r', ...words }],
      ['VisitationNoted', { factId: 's', ...words }],
    );
    expect(
      familyEntries(file)
        .map(({ factId }) => factId)
        .toSorted(),
    ).toEqual(['1', 'a-1', 'c', 'q', 'r', 's']);
  });
  it('is ours where our access is an involvement, and no referral is made of that', () => {
    const opened: Told = ['AccessOpened', { ground: 'v', of: 'involvement', basis: 'child-protection', classes: [] }];
    expect(namesOfUs(after(opened, informed), [])).toContain('u-family');
    expect(namesOfUs(after(informed), [])).toEqual([]);
    expect(folded(referralView('municipality'), opened)).toEqual({});
  });
  it('says when an involvement ended', () => {
    const end: Told = ['FamilyInvolvementEnded', { factId: 'x', involvementId: 'v', reason: 'work-done' }];
    expect(family(informed, end).involvements.v).toMatchObject({ endedAt: at(2), endReason: 'work-done' });
  });
});
