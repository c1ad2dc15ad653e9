import { describe, expect, it } from '@jest/globals';
import { blank, bodyOf, missingIn } from './draft';

const whole = {
  ...blank,
  basis: 'affected',
  findings: ['persistent'],
  refusal: 'clear',
  replies: 'none',
  outcome: 'stalking',
  concern: 'high',
  reviewOn: '2026-12-01',
  reasons: ' Ensidigt. ',
};

describe('a screening', () => {
  it('has no instrument and no reason where none was given', () => {
    expect(missingIn(whole, false)).toEqual([]);
    const body = bodyOf(whole);
    for (const name of [
      'instrument',
      'instrumentCalled',
      'instrumentVersion',
      'instrumentLevel',
      'trainingExpiredReason',
    ])
      expect(body).not.toHaveProperty(name);
  });
  it('has the instrument by name, version and, where there is one, level', () => {
    const used = { ...whole, instrument: 'sash' };
    expect(missingIn(used, false)).toEqual(['instrumentVersion']);
    expect(bodyOf({ ...used, instrumentVersion: '2' }).instrument).toEqual({ name: 'sash', version: '2' });
    expect(bodyOf({ ...used, instrumentVersion: ' 2 ', instrumentLevel: 'high' }).instrument).toEqual({
      name: 'sash',
      version: '2',
      level: 'high',
    });
    const another = { ...used, instrumentVersion: '2', instrumentCalled: ' Vores eget ' };
    expect(bodyOf(another).instrument).toEqual({ name: 'sash', version: '2' });
    expect(bodyOf({ ...another, instrument: 'other' }).instrument).toMatchObject({ called: 'Vores eget' });
  });
  it('by somebody whose training has expired says why', () => {
    expect(missingIn(whole, true)).toEqual(['trainingExpiredReason']);
    const said = { ...whole, trainingExpiredReason: 'course-booked' };
    expect(missingIn(said, true)).toEqual([]);
    expect(bodyOf(said)).toMatchObject({ trainingExpiredReason: 'course-booked', reasons: 'Ensidigt.' });
  });
});
