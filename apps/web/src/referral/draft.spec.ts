import { describe, expect, it } from '@jest/globals';
import { blank, bodyOf, recipientsFrom } from './draft';

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

it('is sent to another’s door: never to the unit itself, nor to another municipality’s families', () => {
  const units = Object.fromEntries(
    [
      'municipality:0561/visitation',
      'municipality:0561/family',
      'municipality:0573/family',
      'police:1464/intake',
      'police:1464/restricted',
      'centre:dk/affected',
      'centre:dk/perpetrators',
    ].map((id) => [id, id]),
  );
  expect(recipientsFrom('municipality:0561/visitation', units).map(([id]) => id)).toEqual([
    'municipality:0561/family',
    'police:1464/intake',
    'centre:dk/affected',
  ]);
});
