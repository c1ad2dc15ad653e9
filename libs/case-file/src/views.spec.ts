import { describe, expect, it } from '@jest/globals';
import type { Notice } from '@vaern/ledger';
import { Fold, type View } from '@vaern/views';
import { actionView, type ActionRow } from './action.view';
import { caseFileView, type CaseFileRow } from './case-file.view';
import { noFamily } from './family-file';
import { mergedInto, type Persons } from './merged-persons';
import { logView } from './log.view';
import { plannedAs } from './planned';
import { referralView, type ReferralRow } from './referral.view';
import { at, CASE, folded, part } from './testing/folded';
import { timelineView } from './timeline.view';
import { trackView } from './track/track.view';

const opened = (ground: string): [string, object] => ['AccessOpened', { ground, basis: 'consent', classes: [] }];
const sent: [string, object] = [
  'ReferralSent',
  { factId: 's', referralId: 'r', urgency: 'urgent', purpose: 'report', respondBy: at(9) },
];
const life = (type: string, data: object = {}): [string, object] => [type, { factId: type, referralId: 'r', ...data }];

it('a view folds the notices of its own kind of stream, and of no other', () => {
  const told = { type: 'AccessOpened', number: 1, caseId: CASE, data: { ground: 'home', basis: 'home' } };
  const rowsOf = (view: View, stream: string) => {
    const fold = new Fold(view);
    fold.apply({ ...told, stream, toldAt: at(1), recordedAt: at(1) } as unknown as Notice);
    return fold.takeChanges().kept.length;
  };
  expect(['case', 'track'].map((stream) => rowsOf(caseFileView('centre'), stream))).toEqual([1, 0]);
  expect(['case', 'track'].map((stream) => rowsOf(trackView('centre'), stream))).toEqual([0, 1]);
});

describe('the referrals of a unit', () => {
  const after = (...told: [string, object][]) => folded(referralView('police'), ...told).r;

  it('are its own to answer when access was opened on them', () => {
    expect(after(opened('r'), sent)).toMatchObject({
      toUs: true,
      status: 'sent',
      nextIs: 'recipient',
      urgency: 'urgent',
    });
    expect(after(sent)).toMatchObject({ toUs: false });
  });

  it.each([
    [[], 'sent', 'recipient'],
    [[life('ReferralReceived')], 'received', 'recipient'],
    [[life('ReferralAccepted', { handler: 's-x' })], 'accepted', 'recipient'],
    [[life('InformationRequested')], 'awaiting-information', 'sender'],
    [
      [life('ReferralReceived'), life('InformationRequested'), life('InformationProvided', { respondBy: at(20) })],
      'received',
      'recipient',
    ],
    [[life('ReferralDeclined')], 'declined', 'sender'],
    [[life('ReferralOverdue')], 'sent', 'sender'],
    [[life('ReferralOverdue'), life('ReferralAccepted')], 'accepted', 'recipient'],
    [[life('ReferralForwarded')], 'forwarded', 'nobody'],
    [[life('ReferralWithdrawn')], 'withdrawn', 'nobody'],
    [[life('ReferralCompleted')], 'completed', 'nobody'],
  ] as const)('have exactly one whose turn it is: %#', (told, status, nextIs) => {
    expect(after(opened('r'), sent, ...told)).toMatchObject({ status, nextIs });
  });

  it('know a new deadline after a question was answered', () => {
    expect(after(sent, life('InformationRequested'), life('InformationProvided', { respondBy: at(20) }))).toMatchObject(
      { respondBy: at(20) },
    );
  });

  it('know when offices open, until their clock goes on while they are open', () => {
    const closed: [string, object] = ['ReferralSent', { ...sent[1], urgency: 'acute', opensAt: at(7) }];
    expect(after(closed, life('ReferralReceived'))).toMatchObject({ opensAt: at(7), nextIs: 'recipient' });
    const anew = life('InformationProvided', { opensAt: at(8), respondBy: at(20) });
    expect(after(closed, life('InformationRequested'), anew)).toMatchObject({ opensAt: at(8) });
    expect(after(closed, life('InformationRequested'), life('InformationProvided'))).toMatchObject({ opensAt: null });
  });

  it('know when they were taken on, the first time, whatever comes of them; and of nothing else that they were answered', () => {
    const accepted = (factId: string) => life('ReferralAccepted', { factId, handler: 's-x' });
    const row = after(opened('r'), sent, accepted('1'), accepted('2'), life('ReferralCompleted'));
    expect(row).toMatchObject({ sentAt: at(2), answeredAt: at(3), status: 'completed' });
    for (const other of ['ReferralReceived', 'InformationRequested', 'ReferralDeclined', 'ReferralForwarded'])
      expect([other, after(opened('r'), sent, life(other))?.answeredAt]).toEqual([other, undefined]);
  });

  it('stay as they are when what was told of them is told again with more words', () => {
    const again: [string, object] = ['ReferralSent', { ...sent[1], parts: [part('p')] }];
    const row = after(opened('r'), sent, life('ReferralAccepted', { handler: 's-x' }), again);
    expect(row).toMatchObject({ status: 'accepted', handler: 's-x', referral: { sent: { parts: [{ id: 'p' }] } } });
  });

  it('do not go back when an earlier step is told again with more words', () => {
    const accepted = life('ReferralAccepted', { handler: 's-x' });
    const again: [string, object] = ['ReferralAccepted', { ...accepted[1], parts: [part('p')] }];
    const row = after(opened('r'), sent, accepted, life('ReferralCompleted'), again);
    expect(row).toMatchObject({ status: 'completed', referral: { life: [{ parts: [{ id: 'p' }] }, {}] } });
  });

  it('do not begin with what follows', () => {
    expect(after(life('ReferralAccepted'))).toBeUndefined();
  });

  it('are nobody’s turn any more once they were declined and sent anew', () => {
    const anew: [string, object] = ['ReferralSent', { ...sent[1], factId: 'n', referralId: 'again', resends: 'r' }];
    const rows = folded(referralView('police'), sent, life('ReferralDeclined'), anew, anew);
    expect(rows.r).toMatchObject({ status: 'declined', nextIs: 'nobody', referral: { sent: { factId: 's' } } });
    expect(rows.again).toMatchObject({ status: 'sent', nextIs: 'recipient', toUs: false });
    expect(Object.keys(folded(referralView('police'), anew))).toEqual(['again']);
  });
});

describe('the case file', () => {
  const after = (...told: [string, object][]) => folded(caseFileView('police'), ...told)[''];

  it('has one entry for a fact told twice, with all its words', () => {
    const told = (id: string): [string, object] => [
      'PersonDescribed',
      { factId: 'f', personId: 'her', parts: [part(id)] },
    ];
    expect(after(told('one'), told('two'))).toMatchObject({
      file: { persons: { her: [{ factId: 'f', parts: [{ id: 'one' }, { id: 'two' }] }] } },
    });
  });

  it('has one entry for a second opinion told again with its words', () => {
    const told = (...ids: string[]): [string, object] => [
      'SecondOpinionGiven',
      { factId: 'o', agrees: true, parts: ids.map(part) },
    ];
    expect(after(told(), told('words'))).toMatchObject({
      file: { secondOpinions: [{ factId: 'o', parts: [{ id: 'words' }] }] },
    });
  });

  it('stands as it was screened last, also when an earlier screening is told again with its words', () => {
    const told = (factId: string, outcome: string, ...ids: string[]): [string, object] => [
      'CaseScreened',
      { factId, outcome, parts: ids.map(part) },
    ];
    const row = after(told('a', 'unclear'), told('b', 'stalking'), told('a', 'unclear', 'words'));
    expect(row).toMatchObject({ outcome: 'stalking', file: { screenings: [{ factId: 'a' }, { factId: 'b' }] } });
  });

  it('shows the last safe reach, and none when it was revoked', () => {
    const set = (factId: string): [string, object] => ['SafeReachSet', { factId, personId: 'her' }];
    expect(after(set('a'), set('b'))).toMatchObject({ file: { safeReach: { her: { factId: 'b' } } } });
    const revoked: [string, object] = ['SafeReachRevoked', { factId: 'c', personId: 'her' }];
    expect(after(set('a'), revoked)).toMatchObject({ file: { safeReach: {}, reachRevoked: { her: at(2) } } });
    expect(after(set('a'), revoked, set('b'))).toMatchObject({ file: { safeReach: { her: { factId: 'b' } } } });
    expect(after(revoked)).toMatchObject({ file: { reachRevoked: {} } });
  });

  it('is in danger until every danger is cleared', () => {
    const raised = (dangerId: string): [string, object] => ['DangerRaised', { factId: dangerId, dangerId }];
    const cleared = (dangerId: string): [string, object] => ['DangerCleared', { factId: `c${dangerId}`, dangerId }];
    expect(after(raised('a'), raised('b'), cleared('a'))).toMatchObject({ danger: true, dangerAt: at(2) });
    expect(after(raised('a'), raised('b'), cleared('b'))).toMatchObject({ danger: true, dangerAt: at(1) });
    expect(after(raised('a'), raised('b'), cleared('a'), cleared('b'))).toMatchObject({
      danger: false,
      dangerAt: null,
    });
  });

  it('keeps a consent that was withdrawn, and from whom', () => {
    const given: [string, object] = ['ConsentGiven', { factId: 'g', consentId: 'c' }];
    expect(after(given, ['ConsentWithdrawn', { factId: 'w', consentId: 'c' }])).toMatchObject({
      file: { consents: { c: { status: 'withdrawn' } } },
    });
    expect(after(given, ['ConsentWithdrawn', { factId: 'w', consentId: 'c', recipients: ['u'] }])).toMatchObject({
      file: { consents: { c: { status: 'given', withdrawnFrom: ['u'] } } },
    });
  });

  it('keeps whom a consent was taken back from, one after the other', () => {
    const withdrawn = (unit: string): [string, object] => [
      'ConsentWithdrawn',
      { factId: unit, consentId: 'c', recipients: [unit] },
    ];
    const given: [string, object] = ['ConsentGiven', { factId: 'g', consentId: 'c' }];
    expect(after(given, withdrawn('u'), withdrawn('v'), withdrawn('u'))).toMatchObject({
      file: { consents: { c: { status: 'given', withdrawnFrom: ['u', 'v'] } } },
    });
  });

  it('says which standing consent runs out first', () => {
    const given = (consentId: string, until?: string): [string, object] => [
      'ConsentGiven',
      { factId: consentId, consentId, ...(until !== undefined && { until }) },
    ];
    const ended = (type: string, consentId: string): [string, object] => [type, { factId: `e${consentId}`, consentId }];
    const two = [given('a', '2026-04-01'), given('b', '2026-03-20'), given('c')] as const;
    expect(after(...two)).toMatchObject({ consentEnds: '2026-03-20' });
    expect(after(...two, ended('ConsentWithdrawn', 'b'))).toMatchObject({ consentEnds: '2026-04-01' });
    expect(after(...two, ended('ConsentWithdrawn', 'b'), ended('ConsentExpired', 'a'))).toMatchObject({
      consentEnds: null,
    });
  });

  it('keeps all advice, and one entry of advice that was told twice', () => {
    const given = (factId: string, id: string): [string, object] => ['AdviceGiven', { factId, parts: [part(id)] }];
    expect(after(given('a', 'one'), given('b', 'two'), given('a', 'three'))).toMatchObject({
      file: { advice: [{ factId: 'a', parts: [{ id: 'one' }, { id: 'three' }] }, { factId: 'b' }] },
    });
  });

  it('is closed until it is reopened, also when an earlier end is told again with more codes', () => {
    const closed = (more: object): [string, object] => [
      'CaseClosed',
      { factId: 'end', reason: 'cannot-reach', ...more },
    ];
    const reopened: [string, object] = ['CaseReopened', { factId: 'again', reason: 'danger' }];
    expect(after(opened('home'), closed({}))).toMatchObject({ closedAt: at(2) });
    expect(after(opened('home'), closed({}), reopened)).toMatchObject({ closedAt: null });
    const told = after(opened('home'), closed({}), reopened, closed({ answered: [] }));
    expect(told).toMatchObject({
      closedAt: null,
      file: { closures: [{ factId: 'end', answered: [], reopenedAt: at(3) }] },
    });
    const anew = after(opened('home'), closed({}), reopened, ['CaseClosed', { factId: 'for good' }]);
    expect(anew).toMatchObject({ closedAt: at(4) });
  });

  it('stays closed when an earlier reopening is told again in a new period', () => {
    const fold = new Fold(caseFileView('police'));
    const tell = (type: string, factId: string, day: number) =>
      fold.apply({
        type,
        data: { factId },
        number: 1,
        stream: 'case',
        caseId: CASE,
        recordedAt: at(day),
        toldAt: at(9),
      } as unknown as Notice);
    const course = [
      ['CaseClosed', 'c1', 1],
      ['CaseReopened', 'r1', 2],
      ['CaseClosed', 'c2', 3],
    ] as const;
    for (const [type, factId, day] of [...course, ...course]) tell(type, factId, day);
    const [{ row } = { row: {} }] = fold.takeChanges().kept;
    expect(row).toMatchObject({ closedAt: at(3), file: { closures: [{ reopenedAt: at(2) }, { factId: 'c2' }] } });
  });

  it('has each conversation and emergency call once', () => {
    const held: [string, object] = ['ConversationHeld', { factId: 'h', with: 'her' }];
    const called: [string, object] = ['EmergencyCalled', { factId: 'e', service: 'alarm-112' }];
    const file = { conversations: [{ with: 'her', parts: [{ id: 'p' }] }], emergencyCalls: [{ service: 'alarm-112' }] };
    const again: [string, object] = ['ConversationHeld', { ...held[1], parts: [part('p')] }];
    expect(after(held, called, again, called)).toMatchObject({ file });
  });

  describe('of persons who are one', () => {
    const person = (personId: string, factId: string): [string, object] => ['PersonDescribed', { personId, factId }];
    const one = (goes: string, into: string): [string, object] => ['PersonsMerged', { persons: [goes, into], into }];
    const shown = (...told: [string, object][]) => (after(...told) as unknown as { file: Persons }).file;
    const facts = (file: Persons) =>
      Object.fromEntries(Object.entries(file.persons).map(([id, told]) => [id, told.map(({ factId }) => factId)]));

    it('has every description once, under the one who stays, in the order recorded', () => {
      const file = shown(person('a', '1'), person('b', '2'), person('a', '3'), one('a', 'b'), person('b', '4'));
      expect(facts(file)).toEqual({ b: ['1', '2', '3', '4'] });
      expect(mergedInto(file.merged, 'b')).toEqual(['a']);
    });
    it('puts what is told again of the one who went under the one who stays', () => {
      const again: [string, object] = ['PersonDescribed', { personId: 'a', factId: '1', parts: [part('p')] }];
      const file = shown(person('a', '1'), person('b', '2'), one('a', 'b'), again);
      expect(file.persons).toMatchObject({ b: [{ factId: '1', parts: [{ id: 'p' }] }, { factId: '2' }] });
    });
    it('follows who is merged again, in whichever order it is told', () => {
      const three = [person('a', '1'), person('b', '2'), person('c', '3')];
      for (const told of [
        [one('a', 'b'), one('b', 'c')],
        [one('b', 'c'), one('a', 'b')],
      ]) {
        const file = shown(...three, ...told);
        expect(facts(file)).toEqual({ c: ['1', '2', '3'] });
        expect(mergedInto(file.merged, 'c')).toHaveLength(2);
      }
    });
    it('has nobody whom it was not told of', () => {
      expect(facts(shown(one('a', 'b')))).toEqual({});
    });
  });

  it('says on which grounds the unit sees it', () => {
    expect(after(opened('r'), ['AccessEnded', { ground: 'r' }])).toMatchObject({
      grounds: { r: { basis: 'consent', status: 'ended' } },
    });
  });
});

describe('the log', () => {
  it('keeps every telling of an entry, and unites the words of one that was told twice', () => {
    const entry = (factId: string, id: string): [string, object] => [
      'IncidentLogged',
      { factId, entryRef: 'abcd2345', occurredFrom: at(1), parts: [part(id)] },
    ];
    const rows = folded(logView('police'), entry('a', 'one'), entry('a', 'two'), [
      'IncidentCorrected',
      { factId: 'b', entryRef: 'abcd2345', corrects: 'a', occurredFrom: at(2) },
    ]);
    expect(Object.keys(rows)).toEqual(['a', 'b']);
    expect(rows.a).toMatchObject({ entryRef: 'abcd2345', fact: { parts: [{ id: 'one' }, { id: 'two' }] } });
  });
});

describe('the plan', () => {
  const step = { actionId: 'a', kind: 'safety', ownerUnit: 'u-home' };
  const planned = (id: string): [string, object] => [
    'ActionPlanned',
    { factId: 'p', ...step, due: '2026-03-10', parts: [part(id)] },
  ];
  const completed: [string, object] = ['ActionCompleted', { factId: 'c', ...step }];
  const dropped: [string, object] = ['ActionDropped', { factId: 'd', ...step, reason: 'unsafe' }];
  const after = (...told: [string, object][]) => folded(actionView('police'), ...told).a;

  it('has a row a step, with who owes it and by when', () =>
    expect(after(planned('one'))).toMatchObject({
      status: 'open',
      kind: 'safety',
      ownerUnit: 'u-home',
      due: '2026-03-10',
    }));
  it('says what became of a step, and when', () => {
    expect(after(planned('one'), completed)).toMatchObject({ status: 'completed', action: { ended: { at: at(2) } } });
    expect(after(planned('one'), dropped)).toMatchObject({
      status: 'dropped',
      action: { ended: { at: at(2), reason: 'unsafe' } },
    });
  });
  it('stays as it is when the plan is told again with more words', () =>
    expect(after(planned('one'), completed, planned('two'))).toMatchObject({
      status: 'completed',
      action: { ended: { at: at(2) }, planned: { parts: [{ id: 'one' }, { id: 'two' }] } },
    }));
  it('does not begin with what follows', () => expect(after(completed)).toBeUndefined());
});

describe('a step of the plan', () => {
  const row = (ownerUnit: string) =>
    folded(actionView('police'), [
      'ActionPlanned',
      { factId: 'p', actionId: 'a', kind: 'safety', ownerUnit, due: '2026-03-10' },
    ]).a as ActionRow;
  const home = {
    grounds: { home: { basis: 'home' } },
    file: {
      opened: { homeUnit: 'u-home', recordedAt: '2026-03-01' },
      handOvers: [],
      passed: [],
      family: noFamily,
    },
  } as unknown as CaseFileRow;
  const guest = { ...home, grounds: { r: {} } } as unknown as CaseFileRow;
  const referral = (toUs: boolean) =>
    ({ toUs, referral: { sent: { to: 'u-police' }, life: [] } }) as unknown as ReferralRow;

  it('is the home’s own when the case calls its home so', () => {
    expect(plannedAs(row('u-home'), home, [])).toMatchObject({ ours: true, ownerUnit: 'u-home' });
    expect(plannedAs(row('u-police'), home, [referral(false)])).toMatchObject({ ours: false });
    expect(plannedAs(row('u-home'), guest, [referral(true)])).toMatchObject({ ours: false });
  });
  it('is another unit’s own when a referral to it calls it so', () => {
    expect(plannedAs(row('u-police'), guest, [referral(true)])).toMatchObject({ ours: true });
    expect(plannedAs(row('u-police'), undefined, [])).toMatchObject({ ours: false });
  });
});

describe('the timeline', () => {
  it('has codes and no parts, and one line a fact', () => {
    const wish = (more: object): [string, object] => ['WishStated', { factId: 'w', report: 'yes', ...more }];
    const rows = folded(timelineView('police', ['WishStated']), wish({}), wish({ parts: [part('p')] }));
    expect(Object.values(rows)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('ciphertext');
  });
});
