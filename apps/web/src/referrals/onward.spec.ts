import { describe, expect, it } from '@jest/globals';
import { onwardFrom } from './onward';

const units = [
  'municipality:0561/visitation',
  'municipality:0561/coordination',
  'municipality:0561/family',
  'municipality:0561/frontline',
  'municipality:0573/visitation',
  'municipality:0573/family',
  'police:1464/intake',
  'police:1464/restricted',
  'police:1465/intake',
  'centre:dk/affected',
  'centre:dk/perpetrators',
];
const from = (unit: string, purpose = 'protection', sender?: string) => onwardFrom({ unit, purpose, sender }, units);

describe('a referral goes on', () => {
  it('from a district to another district', () => expect(from('police:1464/intake')).toEqual(['police:1465/intake']));
  it('never back to whoever sent it', () =>
    expect(from('police:1464/intake', 'protection', 'police:1465/intake')).toEqual([]));
  it('from a unit of a municipality to its others, or to the visitation of another', () =>
    expect(from('municipality:0561/family', 'children', 'municipality:0561/visitation')).toEqual([
      'municipality:0561/coordination',
      'municipality:0573/visitation',
    ]));
  it('that hands a case over to another visitation alone', () =>
    expect(from('municipality:0561/visitation', 'hand-over')).toEqual(['municipality:0573/visitation']));
  it('nowhere from the centre, nor from those who alone may see it', () => {
    expect(from('centre:dk/affected')).toEqual([]);
    expect(from('police:1464/restricted')).toEqual([]);
  });
});
