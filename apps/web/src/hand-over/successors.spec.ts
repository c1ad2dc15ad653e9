import { expect, it } from '@jest/globals';
import { successorsOf } from './successors';

const units = [
  'municipality:0561/visitation',
  'municipality:0561/family',
  'municipality:0573/visitation',
  'municipality:0573/frontline',
  'police:1464/intake',
];

it('a case is taken over by the visitation of another municipality', () => {
  expect(successorsOf('municipality:0561', units)).toEqual(['municipality:0573/visitation']);
  expect(successorsOf('police:1464', units)).toEqual(['municipality:0561/visitation', 'municipality:0573/visitation']);
});
