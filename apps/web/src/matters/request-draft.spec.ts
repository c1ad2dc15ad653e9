import { describe, expect, it } from '@jest/globals';
import { tellable } from './opened';
import { anewOf, blank, kindAnew, missingIn, openable, requestOf } from './request-draft';

const said = { ...blank, kind: 'no-contact', against: 'him', protects: ['her'], policeUnit: 'p', legalBasis: 'b' };
const home = { parties: ['against', 'protects'], district: true } as const;

describe('an order that is asked for', () => {
  it('asks what, against whom, for whom, which district, and on which basis', () => {
    expect(missingIn(blank, home)).toEqual(['kind', 'against', 'protects', 'policeUnit', 'legalBasis']);
    expect(missingIn(said, home)).toEqual([]);
  });
  it('asks the police for no district, and of another for no parties', () => {
    const police = { parties: [], district: false };
    expect(missingIn(blank, police)).toEqual(['kind', 'legalBasis']);
    expect(requestOf(said, police)).not.toHaveProperty('policeUnit');
    expect(anewOf(said, police)).not.toHaveProperty('against');
    expect(requestOf(said, home)).toMatchObject({ policeUnit: 'p', against: 'him', protects: ['her'] });
    expect(requestOf({ ...said, protects: [] }, home)).not.toHaveProperty('protects');
  });
  it('asks why address or places are told, and says it only then', () => {
    const place = { ...said, fieldSets: ['place'] };
    expect(missingIn(place, home)).toEqual(['addressReason']);
    expect(requestOf({ ...place, addressReason: 'patrol' }, home)).toMatchObject({ addressReason: 'patrol' });
    expect(requestOf({ ...said, addressReason: 'patrol' }, home)).not.toHaveProperty('addressReason');
  });
  it('opens what one was given, and at home anything', () => {
    expect(openable(true, [])).toEqual(tellable);
    expect(openable(false, ['cpr', 'witness', 'identity'])).toEqual(['identity', 'witness']);
  });
  it('is the final one after a provisional one', () => {
    expect(kindAnew('provisional-no-contact')).toBe('no-contact');
    expect(kindAnew('eviction')).toBe('eviction');
  });
});
