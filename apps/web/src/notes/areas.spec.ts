import { describe, expect, it } from '@jest/globals';
import { areaName, areasFor } from './areas';

const agencies = ['municipality:0561', 'municipality:0573', 'police:1464'];
const names = { country: 'Hele landet', regions: { '1083': 'Syddanmark' }, agency: (id: string) => `<${id}>` };

describe('the areas of a self-help group', () => {
  it('begin with the municipality that asks, and grow from there', () =>
    expect(areasFor('municipality:0561', agencies, ['1083'])).toEqual(['municipality:0561', 'region:1083', 'denmark']));
  it('are every municipality where the centre asks, and never a district of the police', () =>
    expect(areasFor('centre:dk', agencies, [])).toEqual(['municipality:0561', 'municipality:0573', 'denmark']));
  it('have names', () =>
    expect(['denmark', 'region:1083', 'municipality:0573'].map((area) => areaName(area, names))).toEqual([
      'Hele landet',
      'Syddanmark',
      '<municipality:0573>',
    ]));
});
