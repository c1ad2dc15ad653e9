import { describe, expect, it } from '@jest/globals';
import { blank, missingIn, orderOf } from './order-draft';

const said = { ...blank, kind: 'no-contact', against: 'p', from: '2026-03-01', to: '2027-03-01', served: 'no' };

describe('an order that is known', () => {
  it('asks what, against whom, from when until when, and whether it was served', () => {
    expect(missingIn(blank, true)).toEqual(['kind', 'against', 'from', 'to', 'served']);
    expect(missingIn(said, true)).toEqual([]);
  });
  it('asks others than the police how they know', () => expect(missingIn(said, false)).toEqual(['knownFrom']));
  it('asks when it was served, if it was', () =>
    expect(missingIn({ ...said, served: 'yes' }, true)).toEqual(['day', 'time']));
  it('has no last day while it is provisional, whatever was written before', () => {
    const provisional = { ...said, kind: 'provisional-no-contact' };
    expect(missingIn({ ...provisional, to: '' }, true)).toEqual([]);
    expect(orderOf(provisional)).toEqual({ kind: 'provisional-no-contact', against: 'p', from: '2026-03-01' });
  });
  it('has an area where it is one', () => {
    expect(orderOf({ ...said, area: 'Parken' })).not.toHaveProperty('area');
    expect(orderOf({ ...said, kind: 'exclusion-zone', area: ' Parken ' })).toMatchObject({ area: 'Parken' });
  });
  it('says why she was not warned before it was served, if it was', () => {
    const unwarned = { ...said, urgencyReason: 'life-in-danger' };
    expect(orderOf(unwarned)).not.toHaveProperty('urgencyReason');
    const served = { ...unwarned, served: 'yes', day: '2026-07-01', time: '09:30' };
    expect(orderOf(served)).toMatchObject({ urgencyReason: 'life-in-danger' });
  });
  it('was served as clocks in Denmark show it', () =>
    expect(
      orderOf({ ...said, served: 'yes', day: '2026-07-01', time: '09:30', knownFrom: 'affected-says' }),
    ).toMatchObject({ servedAt: '2026-07-01T07:30:00.000Z', knownFrom: 'affected-says', to: '2027-03-01' }));
});
