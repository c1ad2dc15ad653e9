import { expect, it } from '@jest/globals';
import { demoAgencies, denmark, Directory, takingPart } from '@vaern/directory';
import { Calendar, SetClock } from '@vaern/platform';
import type { KnowledgeParts } from '../parts';
import { PlacesController } from './places.controller';

const clock = new SetClock('2026-12-31T22:59:59.999Z');
const calendar = new Calendar();
const placesOf = (isDemo: boolean, directory = new Directory()) =>
  new PlacesController({ directory, phones: {}, isDemo, clock, calendar } as unknown as KnowledgeParts).places();

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

it('suggests to each municipality the district of the day in Denmark', () => {
  const demo = takingPart(denmark, demoAgencies);
  const esbjerg = { ...demo.services[0]!, municipality: 'municipality:0561' } as const;
  const services = [
    { ...esbjerg, district: 'police:1464', until: '2026-12-31' },
    { ...esbjerg, district: 'police:1465', from: '2027-01-01' },
  ] as const;
  const suggested = () => placesOf(false, new Directory({ ...demo, services })).districts;
  expect(suggested()).toEqual({ 'municipality:0561': 'police:1464' });
  clock.forward(1);
  expect(suggested()).toEqual({ 'municipality:0561': 'police:1465' });
});
