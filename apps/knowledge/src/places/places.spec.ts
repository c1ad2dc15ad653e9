import { expect, it } from '@jest/globals';
import { Directory } from '@vaern/directory';
import type { KnowledgeParts } from '../parts';
import { PlacesController } from './places.controller';

const placesOf = () =>
  new PlacesController({ directory: new Directory(), phones: {} } as unknown as KnowledgeParts).places();

it('names those who take part, and every municipality', () => {
  const { agencies, units, municipalities } = placesOf();
  expect(Object.keys(agencies)).toHaveLength(5);
  expect(units['municipality:0561/visitation']).toBe('Stalkingvisitationen');
  expect(agencies['municipality:0751']).toBeUndefined();
  expect(municipalities['municipality:0751']).toBe('Aarhus Kommune');
  expect(Object.keys(municipalities)).toHaveLength(98);
});
