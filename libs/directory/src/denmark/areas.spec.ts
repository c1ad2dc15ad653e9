import { expect, it } from '@jest/globals';
import { Directory } from '../directory';
import { areaNamed } from './areas';

it('an area is a municipality, a region or the country', () => {
  expect(['municipality:0561', 'region:1083', 'denmark'].map(areaNamed)).toEqual([
    'Esbjerg Kommune',
    'Region Syddanmark',
    'Hele landet',
  ]);
  expect(['municipality:9999', 'region:1', 'police:1464', 'centre:dk', ''].map(areaNamed)).toEqual(
    Array.from({ length: 5 }),
  );
});

it('is there where nobody is served: who lives there may wish for a group', () => {
  expect(new Directory().agency('municipality:0101')).toBeUndefined();
  expect(areaNamed('municipality:0101')).toBe('Københavns Kommune');
});
