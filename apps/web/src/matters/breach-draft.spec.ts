import { describe, expect, it } from '@jest/globals';
import { blank, breachOf, missingIn, UNKNOWN } from './breach-draft';

const said = { ...blank, orderId: 'o', entries: ['aaaaaaaa'] };
const home = { isHome: true, isPolice: false };

describe('a breach that is reported', () => {
  it('asks which order, which incidents, and how others than the police know', () => {
    expect(missingIn(blank, home)).toEqual(['orderId', 'entries', 'knownFrom']);
    expect(missingIn(said, { isHome: false, isPolice: true })).toEqual([]);
  });
  it('asks why address or places are told, of whoever tells them', () => {
    const place = { ...said, knownFrom: 'affected-says', fieldSets: ['place'] };
    expect(missingIn(place, home)).toEqual(['addressReason']);
    expect(breachOf({ ...place, addressReason: 'patrol' }, home)).toMatchObject({ addressReason: 'patrol' });
  });
  it('is of an order that the hub knows, or of one that it does not', () => {
    expect(breachOf(said, home)).toMatchObject({ orderId: 'o', entries: ['aaaaaaaa'] });
    expect(breachOf({ ...said, orderId: UNKNOWN }, home)).not.toHaveProperty('orderId');
  });
  it('opens nothing of others’ words: the home alone says what the police may see', () => {
    expect(breachOf(said, home)).toMatchObject({ fieldSets: ['identity', 'reach', 'log-text', 'witness'] });
    expect(breachOf({ ...said, fieldSets: ['place'], addressReason: 'patrol' }, { isHome: false })).toMatchObject({
      fieldSets: [],
    });
    expect(breachOf({ ...said, fieldSets: ['place'] }, { isHome: false })).not.toHaveProperty('addressReason');
  });
});
