import { describe, expect, it } from '@jest/globals';
import type { Worklist } from '../api/answers';
import { isLate, nextOf, sentAndOwed, sorted } from './needs';

const now = new Date('2026-03-10T12:00:00.000Z');
const nothing: Worklist = {
  inDanger: [],
  children: [],
  toScreen: [],
  ours: [],
  theirs: [],
  toReview: [],
  consentsEnding: [],
  toClear: [],
  actions: [],
  orders: [],
  breaches: [],
  addressHits: [],
  matches: [],
  approaches: [],
  holds: [],
  mayOpen: [],
};
const case_ = {
  caseId: 'c',
  openedAt: '2026-03-01T08:00:00.000Z',
  danger: false,
  orderInForce: false,
  breachReported: false,
  bases: [],
};
const referral = {
  referralId: 'r',
  caseId: 'c',
  caseClosed: false,
  toUs: false,
  status: 'sent' as const,
  urgency: 'urgent',
  purpose: 'protection',
  sentAt: '2026-03-09T08:00:00.000Z',
  respondBy: '2026-03-10T15:00:00.000Z',
  overdue: false,
  nextIs: 'sender' as const,
  mine: false,
};
const action = {
  caseId: 'c',
  actionId: 'a',
  kind: 'follow-up' as never,
  due: '2026-03-10',
  overdue: false,
  ours: true,
};
const approach = {
  caseId: 'c',
  approachId: 'a',
  personId: 'p',
  kind: 'hearing' as const,
  when: '2026-03-20T10:00:00.000Z',
  next: 'warn' as const,
  overdue: false,
};
const inDanger = (caseId: string) => ({
  caseId,
  signs: ['threat' as const],
  raisedAt: '2026-03-09T08:00:00.000Z',
});
const kinds = (needs: readonly { kind: string }[]) => needs.map(({ kind }) => kind);

describe('the worklist', () => {
  it('begins with danger, whatever else is late', () => {
    const late = { ...referral, respondBy: '2026-03-01T15:00:00.000Z', overdue: true };
    const list = { ...nothing, ours: [late], toScreen: [{ ...case_, danger: true }], inDanger: [inDanger('d')] };
    expect(kinds(sorted(list, now).now)).toEqual(['danger', 'to-screen', 'referral']);
  });
  it('says once of a case that nobody has screened that it is in danger, and of which kind', () => {
    const list = { ...nothing, toScreen: [{ ...case_, danger: true }], inDanger: [inDanger('c')] };
    expect(sorted(list, now).now).toMatchObject([{ kind: 'to-screen', danger: { signs: ['threat'] } }]);
  });
  it('has children that nobody has begun on before what is due', () => {
    const children = [{ caseId: 'c', why: 'informed' as const, since: '2026-03-09T08:00:00.000Z' }];
    const list = { ...nothing, actions: [action], inDanger: [inDanger('d')], children };
    expect(kinds(sorted(list, now).now)).toEqual(['danger', 'informed', 'action']);
  });
  it('puts what is due first, first', () => {
    const later = { ...referral, respondBy: '2026-03-11T11:00:00.000Z' };
    const needs = sorted({ ...nothing, ours: [later, referral], actions: [action] }, now).now;
    expect(needs.map(({ by }) => by)).toEqual([
      '2026-03-10T15:00:00.000Z',
      '2026-03-10T23:59:59.999Z',
      '2026-03-11T11:00:00.000Z',
    ]);
  });
  it('calls late what is past its time, and a referral only while its answer is waited for', () => {
    const late = (one: object) =>
      sorted({ ...nothing, ours: [{ ...referral, respondBy: '2026-03-01T15:00:00.000Z', ...one }] }, now).now.map(
        (need) => isLate(need, now),
      );
    expect([late({}), late({ status: 'received' })]).toEqual([[true], [true]]);
    expect([late({ status: 'awaiting-information' }), late({ status: 'declined' })]).toEqual([[false], [false]]);
    const [owed] = sorted({ ...nothing, actions: [{ ...action, due: '2026-03-01' }] }, now).now;
    expect([owed && isLate(owed, now), owed && isLate(owed, new Date('2026-02-28T12:00:00Z'))]).toEqual([true, false]);
  });
  it('keeps for later what is not due within a day, and cases without danger that nobody has screened', () => {
    const later = { ...referral, respondBy: '2026-03-12T11:00:00.000Z' };
    const list = { ...nothing, ours: [later], toScreen: [case_], toReview: [{ ...case_, reviewOn: '2026-03-10' }] };
    expect([kinds(sorted(list, now).now), kinds(sorted(list, now).soon)]).toEqual([
      ['to-review'],
      ['to-screen', 'referral'],
    ]);
  });
  it('has now what nobody else looks after until offices open, however far ahead', () => {
    const kept = { ...referral, respondBy: '2026-03-16T09:00:00.000Z', opensAt: '2026-03-16T07:00:00.000Z' };
    expect(kinds(sorted({ ...nothing, ours: [kept] }, now).now)).toEqual(['referral']);
    expect(kinds(sorted({ ...nothing, ours: [{ ...kept, toUs: true }] }, now).now)).toEqual([]);
  });
  it('has a consent that runs out, by its last day', () => {
    const consentsEnding = [{ ...case_, consentEnds: '2026-03-14' }];
    const { soon } = sorted({ ...nothing, consentsEnding }, now);
    expect(soon).toMatchObject([{ kind: 'consent-ends', by: '2026-03-14T23:59:59.999Z' }]);
  });
  it('says now that she is to be warned, however far ahead the approach is; the rest when it is due', () => {
    const warned = { ...approach, approachId: 'b', next: 'approach' as const };
    const report = { ...approach, approachId: 'c', next: 'report' as const, when: '2026-03-10T10:00:00.000Z' };
    const { now: first, soon } = sorted({ ...nothing, approaches: [approach, warned, report] }, now);
    expect([first, soon].map((needs) => needs.map(({ line }) => line))).toEqual([[report, approach], [warned]]);
  });
  it('knows of which approaches the case is one’s own to open: a colleague’s is seen from its case', () => {
    const colleagues = { ...approach, caseId: 'd', approachId: 'b' };
    const { now: first } = sorted({ ...nothing, approaches: [approach, colleagues], mayOpen: ['c'] }, now);
    expect(first).toMatchObject([
      { line: { caseId: 'c' }, opens: true },
      { line: { caseId: 'd' }, opens: false },
    ]);
  });
  it('asks who is staff before it asks for the screening', () => {
    const restricted = { ...case_, restricted: { reason: 'employee', certain: false } };
    const { now: first, soon } = sorted({ ...nothing, toScreen: [case_], toClear: [restricted] }, now);
    expect([kinds(first), kinds(soon)]).toEqual([[], ['to-clear', 'to-screen']]);
  });
  it('asks once for each case what becomes of words that may give her away', () => {
    const hit = {
      hitId: 'h',
      factId: 'f',
      where: 'text',
      of: 'address',
      class: 'log-text',
      foundAt: '2026-03-01',
    } as never;
    const hits = ['c', 'd', 'c'].map((caseId) => ({ ...(hit as object), caseId }) as never);
    const { soon } = sorted({ ...nothing, toScreen: [case_], addressHits: hits }, now);
    expect(kinds(soon)).toEqual(['address-hits', 'address-hits', 'to-screen']);
    expect(soon[0]?.line).toMatchObject({ caseId: 'c', hits: 2 });
  });
  it('asks whether two cases are about one person, after what may give her away', () => {
    const match = { caseId: 'c', matchId: 'm', other: 'c-x', alike: ['cpr' as const], noticedAt: '2026-03-01' };
    const { now: first, soon } = sorted({ ...nothing, toScreen: [case_], matches: [match] }, now);
    expect([kinds(first), kinds(soon)]).toEqual([[], ['match', 'to-screen']]);
  });
  it('tells of orders that end, and of what the police are to decide', () => {
    const order = { caseId: 'c', toUs: false, inForce: true, endsSoon: true, decisionOverdue: false };
    const ends = { ...order, orderId: 'o', status: 'served' as const, until: '2026-03-14' };
    const asked = { ...order, orderId: 'p', status: 'requested' as const, inForce: false, endsSoon: false };
    const provisional = { ...asked, orderId: 'q', status: 'served' as const, inForce: true, decideBy: '2026-03-12' };
    const breach = { caseId: 'c', breachId: 'b', status: 'reported' as const, toUs: false };
    const { soon, others } = sorted({ ...nothing, orders: [provisional, asked, ends], breaches: [breach] }, now);
    expect(soon.map(({ by }) => by)).toEqual(['2026-03-14T23:59:59.999Z']);
    expect([kinds(others), others.at(-1)?.by]).toEqual([['order', 'breach', 'order'], '2026-03-12T23:59:59.999Z']);
  });
  it('keeps apart what others have to do', () => {
    const list = { ...nothing, theirs: [referral], actions: [{ ...action, ours: false, owner: 'police:1464/intake' }] };
    const { now: first, soon, others } = sorted(list, now);
    expect([kinds(first), kinds(soon), kinds(others)]).toEqual([[], [], ['referral', 'action']]);
  });
});

describe('an inbox', () => {
  const inbox = { ...nothing, items: [{ ...referral, toUs: true }] };

  it('has besides what was sent to the unit and what has a place of its own there, what it owes and waits for', () => {
    const own = {
      ours: [referral],
      theirs: [{ ...referral, nextIs: 'recipient' as const }],
      toScreen: [case_],
      actions: [action],
      inDanger: [inDanger('c')],
      approaches: [approach],
      matches: [{ caseId: 'c', matchId: 'm', other: 'c-x', alike: ['cpr' as const], noticedAt: '2026-03-01' }],
    };
    const { now: first, soon, others } = sorted(sentAndOwed({ ...inbox, ...own }), now);
    expect([kinds(first), kinds(soon), kinds(others)]).toEqual([['referral', 'action'], ['to-screen'], ['referral']]);
  });
  it('says to whoever sent what nobody answered that the next step is theirs; to colleagues, the unit’s', () => {
    const whose = (line: object) => {
      const [need] = sorted(sentAndOwed({ ...inbox, ours: [{ ...referral, ...line }] }), now).now;
      return need && nextOf(need);
    };
    expect([whose({ mine: true }), whose({}), whose({ mine: true, status: 'declined' })]).toEqual(['me', 'us', 'us']);
  });
});

describe('a referral that was accepted', () => {
  const accepted = { ...referral, status: 'accepted' as const, nextIs: 'recipient' as const, overdue: false };
  const { others } = sorted(
    { ...nothing, theirs: [accepted, { ...accepted, caseClosed: true }, { ...referral, nextIs: 'recipient' }] },
    new Date('2026-04-01T12:00:00.000Z'),
  );

  it('has no clock any more, and comes after those that are waited for', () => {
    expect(others.map(({ by }) => by)).toEqual([referral.respondBy, undefined]);
  });
  it('is not waited for in a case that is closed', () => expect(others).toHaveLength(2));
});
