import { describe, expect, it } from '@jest/globals';
import { noFamily, type Approached, type Entry } from '@vaern/case-file';
import { cardsOf, guidanceFor } from './contact-card';

const at = (hour: number) => `2026-03-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
const entry = (more: object): Entry => ({ factId: 'f', occurredAt: at(8), recordedAt: at(8), ...more });
const person = (...capacities: string[]) => [entry({ capacities, knowsOfCase: 'no' })];
const check = (result: string, more: object = {}) =>
  entry({ result, validUntil: '2026-03-17', recordedAt: at(10), ...more });
const approach = (more: object) =>
  ({
    approachId: 'a',
    personId: 'him',
    status: 'planned',
    ours: true,
    cleared: true,
    ...more,
  }) as unknown as Approached;

interface Given {
  readonly checks?: Readonly<Record<string, Entry>>;
  readonly approaches?: readonly Approached[];
  readonly file?: object;
}
function cards({ checks = {}, approaches = [], file = {} }: Given) {
  const persons = { her: person('affected'), him: person('perpetrator'), granny: person('relative') };
  const family = { ...noFamily, callSafety: checks };
  const whole = {
    persons,
    merged: {},
    safeReach: {},
    reachRevoked: {},
    dangers: {},
    conversations: [],
    family,
    ...file,
  };
  const all = cardsOf(whole, { today: '2026-03-04', approaches });
  return Object.fromEntries(all.map((card) => [card.personId, card]));
}
const mayCall = (who: string, given: Given) => cards(given)[who]?.mayCall;

describe('on the contact card', () => {
  it('nobody may be called unchecked, and the last check counts until its day', () => {
    expect(mayCall('granny', {})).toBe('check-first');
    expect(mayCall('granny', { checks: { granny: check('may-call') } })).toBe('may-call');
    expect(mayCall('granny', { checks: { granny: check('may-call', { validUntil: '2026-03-03' }) } })).toBe(
      'check-first',
    );
    expect(mayCall('granny', { checks: { granny: check('do-not-call') } })).toBe('do-not-call');
  });
  it('a check made under another name of the same person counts, if it is the later one', () => {
    const checks = { granny: check('may-call'), other: check('do-not-call', { recordedAt: at(11) }) };
    expect(mayCall('granny', { checks, file: { merged: { other: 'granny' } } })).toBe('do-not-call');
  });
  it('a danger since then asks for a new check, until it is cleared', () => {
    const checks = { granny: check('may-call') };
    const danger = (more: object) => ({ dangers: { d: entry({ recordedAt: at(12), ...more }) } });
    expect(mayCall('granny', { checks, file: danger({}) })).toBe('check-first');
    expect(mayCall('granny', { checks, file: danger({ cleared: true }) })).toBe('may-call');
    expect(mayCall('granny', { checks, file: danger({ recordedAt: at(9) }) })).toBe('may-call');
  });
  it('she is called by her safe reach', () => {
    expect(mayCall('her', {})).toBe('check-first');
    const reach = entry({ personId: 'her', mayCall: true });
    expect(cards({ file: { safeReach: { her: reach } } }).her).toMatchObject({ mayCall: 'may-call', safeReach: reach });
    const revoked = cards({ file: { reachRevoked: { her: at(9) } } }).her;
    expect(revoked).toMatchObject({ mayCall: 'check-first', safeReachRevokedAt: at(9) });
  });
  it('a safe reach that was revoked since then asks for a new check', () => {
    const [checks, since] = [{ her: check('may-call') }, check('may-call', { recordedAt: at(13) })];
    const file = { reachRevoked: { her: at(12) } };
    expect(mayCall('her', { checks, file })).toBe('check-first');
    expect(mayCall('her', { checks: { her: since }, file })).toBe('may-call');
  });
  it('she is not called where her safe reach says no, which is there to see', () => {
    const silent = entry({ personId: 'her', mayCall: false });
    const card = cards({ file: { safeReach: { her: silent } } }).her;
    expect(card).toMatchObject({ mayCall: 'do-not-call', safeReach: silent });
    const reaches = { her: entry({ mayCall: true }), other: silent };
    expect(mayCall('her', { file: { merged: { other: 'her' }, safeReach: reaches } })).toBe('do-not-call');
  });
  it('whoever she is warned of first may be called after a talk with her since the check', () => {
    const checks = { granny: check('warn-first') };
    const talk = (whom: string, hour: number) => ({ conversations: [entry({ with: whom, at: at(hour) })] });
    expect(mayCall('granny', { checks })).toBe('warn-first');
    expect(mayCall('granny', { checks, file: talk('her', 9) })).toBe('warn-first');
    expect(mayCall('granny', { checks, file: talk('him', 11) })).toBe('warn-first');
    expect(mayCall('granny', { checks, file: talk('her', 11) })).toBe('may-call');
  });
  it('the alleged perpetrator may be called only on an approach of one’s own that is cleared, whatever the check says', () => {
    const checks = { him: check('may-call') };
    expect(mayCall('him', { checks })).toBe('warn-first');
    for (const not of [{ ours: false }, { cleared: false }, { status: 'made' }, { personId: 'granny' }])
      expect(mayCall('him', { checks, approaches: [approach(not)] })).toBe('warn-first');
    expect(mayCall('him', { checks, approaches: [approach({})] })).toBe('may-call');
    expect(mayCall('him', { checks: { him: check('do-not-call') }, approaches: [approach({})] })).toBe('do-not-call');
  });
  it('a hold comes before everything, and lasts as long as the last', () => {
    const holds = [at(12), at(14), at(13)].map((doNotCallBefore) => approach({ ours: false, doNotCallBefore }));
    expect(cards({ checks: { him: check('may-call') }, approaches: [approach({}), ...holds] }).him).toMatchObject({
      mayCall: 'held',
      doNotCallBefore: at(14),
    });
    expect(mayCall('granny', { checks: { granny: check('may-call') }, approaches: holds })).toBe('may-call');
  });
  it('it stands in which words, and what whoever is called must not learn', () => {
    const codes = (may: 'held' | 'may-call', knowsOfCase: string) =>
      guidanceFor({ mayCall: may, knowsOfCase }).map(({ code }) => code);
    expect(codes('may-call', 'yes')).toEqual(['may-call']);
    expect(codes('held', 'no')).toEqual(['held', 'knows-nothing']);
  });
});
