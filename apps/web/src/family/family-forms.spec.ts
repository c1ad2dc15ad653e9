import { describe, expect, it } from '@jest/globals';
import { formsFor, familyForms, withLists } from './family-forms';

const visitator = {
  kind: 'municipality',
  role: 'visitator',
  isHome: true,
  isClosed: false,
} as const;

describe('what is written about children', () => {
  it('is all of it at a home in the municipality', () => expect(formsFor(visitator)).toEqual(familyForms));
  it('is never without the notification: wherever the case stands, and whoever has it', () => {
    expect(formsFor({ ...visitator, isClosed: true })).toEqual(['child-notifications']);
    expect(formsFor({ ...visitator, kind: 'police', role: 'case-officer' })).toEqual(['child-notifications']);
    expect(formsFor({ ...visitator, kind: 'centre', role: 'counsellor', isHome: false })).toEqual([
      'child-notifications',
    ]);
  });
  it('is nothing for whoever works with perpetrators', () =>
    expect(formsFor({ ...visitator, kind: 'centre', role: 'perpetrator-counsellor' })).toEqual([]));
  it('asks and informs the family unit at home alone', () => {
    const counsellor = formsFor({ ...visitator, role: 'family-counsellor', isHome: false });
    expect(counsellor).not.toContain('family-unit/consultations');
    expect(counsellor).toContain('call-safety');
  });
});

describe('a list of which nothing was chosen', () => {
  it('is sent empty', () => {
    expect(withLists('child-notifications', { parentsInformed: 'yes' })).toEqual({ about: [], parentsInformed: 'yes' });
    expect(withLists('family-unit/informing', { classes: ['identity'] })).toEqual({ classes: ['identity'] });
    expect(withLists('visitation', {})).toEqual({});
  });
});
