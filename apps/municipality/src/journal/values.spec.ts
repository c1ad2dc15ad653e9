import { describe, expect, it } from '@jest/globals';
import { adviceCatalogue } from '@vaern/casework';
import { said } from './values';

const him = '00000000-0000-4000-8000-000000000001';
const alias = `u-${'a'.repeat(26)}`;
const names = { persons: { [him]: 'Udøver' }, units: { [alias]: 'Esbjerg Kommune, Stalkingvisitationen' } };

describe('a value in a journal', () => {
  it('is said by the label of its code, with its list and without', () => {
    expect(said('CaseScreened', 'outcome', 'stalking', names)).toBe('Stalking');
    expect(
      said('CaseClosed', 'answered', [{ running: him, answer: 'no-such-answer' }], { persons: {}, units: {} }),
    ).toBe('no-such-answer');
    expect(said('ReferralSent', 'fieldSets', ['identity', 'log-text'], names)).toBe('navn, logbogens ord');
  });
  it('names persons and units, and nobody by a name of the hub’s own', () => {
    expect(said('CaseScreened', 'about', [him, him.replace(/1$/, '2')], names)).toBe('Udøver');
    expect(said('ReferralSent', 'to', alias, names)).toBe('Esbjerg Kommune, Stalkingvisitationen');
    expect(said('ReferralSent', 'to', `u-${'b'.repeat(26)}`, names)).toBeUndefined();
    expect(said('ReferralAccepted', 'handler', `s-${'c'.repeat(26)}`, names)).toBeUndefined();
  });
  it('tells times and days as in Denmark', () => {
    expect(said('SafeReachSet', 'checkedAt', '2026-07-10T22:30:00.000Z', names)).toBe('11. juli 2026 kl. 00.30');
    expect(said('CaseScreened', 'reviewOn', '2026-06-01', names)).toBe('1. juni 2026');
  });
  it('is the advice itself, as it was worded in that version', () => {
    const [item] = adviceCatalogue;
    const { id = '', version = 0 } = item ?? {};
    expect(said('AdviceGiven', 'items', [{ id, version }], names)).toBe(item?.label.da);
  });
  it('names where she would like to meet others', () => {
    const area = (value: string) => said('SupportGroupInterestRegistered', 'area', value, names);
    expect(['municipality:0573', 'region:1083', 'denmark'].map(area)).toEqual([
      'Varde Kommune',
      'Region Syddanmark',
      'Hele landet',
    ]);
    expect(said('OrderIssued', 'area', 'denmark', names)).toBe('denmark');
  });
  it('names the language of an interpreter', () => {
    const spoken = (code: string) => said('PersonDescribed', 'language', code, names);
    expect(['ar', 'lb', 'dsl', 'xx'].map(spoken)).toEqual(['arabisk', 'luxembourgsk', 'dansk tegnsprog', 'xx']);
  });
  it('says flags and numbers', () => {
    expect(said('PersonDescribed', 'minor', false, names)).toBe('Nej');
    expect(said('IncidentLogged', 'count', 40, names)).toBe('40');
    expect(said('IncidentLogged', 'possibleBreachOf', him.replace(/1$/, '2'), names)).toBe('Ja');
  });
});
