import { describe, expect, it } from '@jest/globals';
import { caseFileView, type CaseFileRow } from './case-file.view';
import { hasRunOut, type Grounds } from './grounds';
import { folded } from './testing/folded';

type Told = readonly (readonly [type: string, data: object])[];

const last = '2026-03-05';
const dayAfter = '2026-03-06';
const opened = (ground: string, more: object = {}) =>
  ['AccessOpened', { ground, basis: 'consent', classes: [], ...more }] as const;
const onConsent = opened('r', { until: last });
const grounds = (...told: Told): Grounds => (folded(caseFileView('centre'), ...told)[''] as CaseFileRow).grounds;
const isShut = (day: string, ...told: Told) => hasRunOut(grounds(...told), day);

describe('to a unit that was let in by a consent', () => {
  it('the case is there on the last day of the consent, the whole of it, and not after', () => {
    expect([isShut(last, onConsent), isShut(dayAfter, onConsent)]).toEqual([false, true]);
  });
  it('it is there where the consent has no such day', () => expect(isShut('2036-03-06', opened('r'))).toBe(false));
  it('it is there as long as anything else lets it in', () => {
    expect(isShut(dayAfter, onConsent, opened('order:o', { basis: 'crime-prevention' }))).toBe(false);
    expect(isShut(dayAfter, onConsent, opened('s', { until: dayAfter }))).toBe(false);
  });
  it('it is there when it went on on a basis of its own, in whatever period', () => {
    const continued = ['RecipientContinued', { factId: 'c', referralId: 'r', legalBasis: 'authority-need' }] as const;
    expect(isShut(dayAfter, onConsent, continued)).toBe(false);
    expect(isShut(dayAfter, opened('r#1', { until: last }), continued)).toBe(false);
    expect(isShut(dayAfter, opened('q', { until: last }), continued)).toBe(true);
    expect(grounds(onConsent, continued)).toEqual({ r: { basis: 'authority-need', status: 'open' } });
  });
  it('what it was told while its work lasted stays its own', () => {
    expect(isShut(dayAfter, onConsent, ['AccessEnded', { ground: 'r' }])).toBe(false);
  });
  it('which only follows what it sent itself, it is there', () => expect(hasRunOut({}, dayAfter)).toBe(false));
});
