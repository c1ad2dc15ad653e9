import { expect, it } from '@jest/globals';
import { covering, type Consent } from './covering';

const units = { 'u-police': 'Fyns Politi, Modtagelsen', 'u-centre': 'Centret, Rådgivning' };
const given = {
  status: 'given',
  purposes: ['protection'],
  fieldSets: ['identity', 'reach'],
  recipients: ['u-police', 'u-centre'],
} as unknown as Consent;
const wanted = { to: 'Fyns Politi, Modtagelsen', purpose: 'protection', fieldSets: ['identity'] };
const count = (consent: Partial<Consent>, asked: Partial<typeof wanted> = {}) =>
  covering({ consents: [{ ...given, ...consent }], units }, { ...wanted, ...asked }).length;

it('a consent covers as much as it says, or less', () => expect(count({})).toBe(1));
it('a consent covers no other purpose', () => expect(count({}, { purpose: 'report' })).toBe(0));
it('a consent covers no other unit', () => expect(count({}, { to: 'Østjyllands Politi, Modtagelsen' })).toBe(0));
it('a consent covers no more than it says', () => expect(count({}, { fieldSets: ['identity', 'address'] })).toBe(0));
it('a consent that ended covers nothing', () => expect(count({ status: 'withdrawn' })).toBe(0));
it('a consent covers nobody from whom it was taken back', () => {
  expect(count({ withdrawnFrom: ['u-police'] })).toBe(0);
  expect(count({ withdrawnFrom: ['u-centre'] })).toBe(1);
});
