import { describe, expect, it } from '@jest/globals';
import { demoAgencies, denmark } from './denmark';
import { Directory } from './directory';

const country = new Directory(denmark);
const ofKind = (kind: string) => denmark.agencies.filter((agency) => agency.kind === kind);

describe('the country', () => {
  it('has 98 municipalities, twelve districts and one centre', () => {
    expect([ofKind('municipality').length, ofKind('police').length, ofKind('centre').length]).toEqual([98, 12, 1]);
  });
  it.each([
    ['municipality:0101', 'Københavns Kommune'],
    ['municipality:0400', 'Bornholms Regionskommune'],
    ['municipality:0561', 'Esbjerg Kommune'],
    ['municipality:0820', 'Vesthimmerlands Kommune'],
    ['municipality:0860', 'Hjørring Kommune'],
    ['police:1460', 'Nordjyllands Politi'],
    ['police:1471', 'Bornholms Politi'],
  ])('calls %s %s', (id, name) => expect(country.agency(id)?.name).toBe(name));
  it('names nobody twice', () => {
    expect(new Set(denmark.agencies.map(({ name }) => name)).size).toBe(denmark.agencies.length);
  });
  it('knows no municipality where there is none: Christiansø has a code only', () => {
    expect(country.agency('municipality:0411')).toBeUndefined();
  });
  it('gives every municipality and every district the same units', () => {
    for (const { id, kind } of denmark.agencies) {
      const example = { municipality: 'municipality:0561', police: 'police:1464', centre: 'centre:dk' }[kind];
      const local = (agency: string) => country.unitsOf(agency).map((unit) => unit.id.split('/')[1]);
      expect([id, local(id)]).toEqual([id, local(example)]);
    }
  });
});

describe('who serves whom', () => {
  it('is said of every municipality once', () => {
    const served = denmark.services.map(({ municipality }) => municipality);
    expect(served.toSorted()).toEqual(
      ofKind('municipality')
        .map(({ id }) => id)
        .toSorted(),
    );
  });
  it('leaves no district without a municipality', () => {
    expect(new Set(denmark.services.map(({ district }) => district)).size).toBe(12);
  });
  it.each([
    ['municipality:0561', 'police:1464'],
    ['municipality:0461', 'police:1465'],
    ['municipality:0621', 'police:1463'],
    ['municipality:0787', 'police:1462'],
    ['municipality:0159', 'police:1469'],
    ['municipality:0155', 'police:1470'],
    ['municipality:0400', 'police:1471'],
  ])('suggests for %s the district %s', (municipality, district) => {
    expect(country.suggestedDistrict(municipality, '2026-11-20')).toBe(district);
  });
});

it('a demo serves two municipalities, two districts and the centre', () => {
  expect(new Directory().agencies().map(({ id }) => id)).toEqual(demoAgencies);
});
