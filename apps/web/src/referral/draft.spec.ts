import { describe, expect, it } from '@jest/globals';
import { blank, bodyOf, missingIn, recipientsFrom, termsOf, wishOf } from './draft';

const terms = { ...blank, to: 'police:1464/intake', purpose: 'protection', urgency: 'urgent', summary: ' Han truer. ' };

describe('a referral', () => {
  it('on consent is sent with the consent, and with no reason for doing without', () => {
    const body = bodyOf({
      ...terms,
      legalBasis: 'consent',
      consentId: 'c',
      noConsentReason: 'refused',
      toldWhatStays: true,
    });
    expect(body).toMatchObject({ consentId: 'c', toldWhatStays: true, summary: 'Han truer.' });
    expect(body).not.toHaveProperty('noConsentReason');
  });
  it('without consent is sent with the reason, and with no consent that was chosen before', () => {
    const body = bodyOf({ ...terms, legalBasis: 'vital-interest', consentId: 'c', noConsentReason: 'life-in-danger' });
    expect(body).toMatchObject({ noConsentReason: 'life-in-danger' });
    expect(body).not.toHaveProperty('consentId');
  });
  it('gives a reason for the address only where the address is told', () => {
    const reason = { ...terms, addressReason: 'patrol' };
    expect(bodyOf(reason)).not.toHaveProperty('addressReason');
    expect(bodyOf({ ...reason, fieldSets: ['address'] })).toMatchObject({ addressReason: 'patrol' });
  });
});

describe('a referral that was declined', () => {
  const sent = {
    purpose: 'protection',
    urgency: 'urgent',
    legalBasis: 'consent',
    consentId: 'c',
    toldWhatStays: true,
    affectedInformed: 'before',
    fieldSets: ['staff', 'identity'],
    words: [{ class: 'narrative', fields: { text: 'Han truer.' } }],
  };
  const again = termsOf({ sent } as never, 'police:1464/intake');

  it('begins anew as it was asked for, and asks for the consent again', () =>
    expect(again).toEqual({
      ...blank,
      to: 'police:1464/intake',
      purpose: 'protection',
      urgency: 'urgent',
      legalBasis: 'consent',
      affectedInformed: 'before',
      fieldSets: ['identity'],
      summary: 'Han truer.',
    }));
  it('is named by the one that takes it up again, and by no other', () => {
    expect(bodyOf(again, 'r')).toMatchObject({ resends: 'r' });
    expect(bodyOf(again)).not.toHaveProperty('resends');
  });
});

describe('what is still asked', () => {
  const whole = {
    ...terms,
    legalBasis: 'vital-interest',
    noConsentReason: 'life-in-danger',
    affectedInformed: 'before',
  };
  it('is nothing of a referral that is whole', () => expect(missingIn(whole, 'stalking')).toEqual([]));
  it('is a reason for whatever needs one', () =>
    expect(
      missingIn({ ...whole, noConsentReason: '', affectedInformed: 'no', fieldSets: ['address'] }, 'conflict'),
    ).toEqual(['conflictReason', 'addressReason', 'noConsentReason', 'reasonNotInformed']));
  it('is the consent, and what cannot be called back', () =>
    expect(missingIn({ ...whole, legalBasis: 'consent' }, 'stalking')).toEqual(['consentId', 'toldWhatStays']));
  it('is no reason for the police where it was no conflict, or goes to others', () =>
    expect(missingIn({ ...whole, to: 'centre:dk/affected' }, 'conflict')).toEqual([]));
});

it('is sent to another’s door: never to the unit itself, nor to another municipality’s families', () => {
  const units = [
    'municipality:0561/visitation',
    'municipality:0561/family',
    'municipality:0573/family',
    'police:1464/intake',
    'police:1464/restricted',
    'centre:dk/affected',
    'centre:dk/perpetrators',
  ];
  expect(recipientsFrom('municipality:0561/visitation', units)).toEqual([
    'municipality:0561/family',
    'police:1464/intake',
    'centre:dk/affected',
  ]);
});

it('a case that began at the police or the centre can be referred to a municipality', () => {
  const units = [
    'municipality:0561/visitation',
    'municipality:0561/family',
    'police:1464/intake',
    'centre:dk/affected',
  ];
  expect(recipientsFrom('police:1464/intake', units)).toEqual(['municipality:0561/visitation', 'centre:dk/affected']);
  expect(recipientsFrom('centre:dk/affected', units)).toEqual(['municipality:0561/visitation', 'police:1464/intake']);
});

describe('the wish to be anonymous', () => {
  const hers = { reporter: 'affected', anonymousToward: 'partners' } as const;
  const naming = { ...blank, fieldSets: ['narrative', 'identity'] };
  it('is none where nobody had it', () =>
    expect(wishOf(naming, [{ reporter: 'affected', anonymousToward: 'none' }])).toBe('none'));
  it('is broken by telling who she is, where it is her own', () => {
    expect(wishOf(naming, [hers])).toBe('names-her');
    expect(wishOf({ ...blank, fieldSets: ['reach'] }, [hers])).toBe('names-her');
    expect(wishOf({ ...blank, fieldSets: ['narrative'] }, [hers])).toBe('wish');
    expect(wishOf(naming, [{ ...hers, reporter: 'professional' }])).toBe('wish');
  });
});
