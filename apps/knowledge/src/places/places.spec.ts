import { expect, it } from '@jest/globals';
import { Directory } from '@vaern/directory';
import type { KnowledgeParts } from '../parts';
import { PlacesController } from './places.controller';

const placesOf = (isDemo: boolean) =>
  new PlacesController({ directory: new Directory(), phones: {}, isDemo } as unknown as KnowledgeParts).places();

it('names those who take part, and every municipality', () => {
  const { agencies, units, municipalities } = placesOf(false);
  expect(Object.keys(agencies)).toHaveLength(5);
  expect(units['municipality:0561/visitation']).toBe('Stalkingvisitationen');
  expect(agencies['municipality:0751']).toBeUndefined();
  expect(municipalities['municipality:0751']).toBe('Aarhus Kommune');
  expect(Object.keys(municipalities)).toHaveLength(98);
});

it('says of a demo, and of nothing else, that it is one', () =>
  expect([true, false].map((isDemo) => placesOf(isDemo).demo)).toEqual([true, false]));
