import { describe, expect, it } from '@jest/globals';
import { demoAgencies, denmark } from './denmark';
import { Directory, NotInDirectory } from './directory';
import { takingPart } from './taking-part';
import type { Agency, Country, Unit, UnitId } from './unit';

const directory = new Directory();
const demo = takingPart(denmark, demoAgencies);

describe('agencies and units', () => {
  it('knows those that take part', () => {
    expect(directory.agencies().map(({ id, name }) => [id, name])).toEqual([
      ['municipality:0561', 'Esbjerg Kommune'],
      ['municipality:0573', 'Varde Kommune'],
      ['police:1464', 'Syd- og Sønderjyllands Politi'],
      ['police:1465', 'Fyns Politi'],
      ['centre:dk', 'Dansk Stalking Center'],
    ]);
  });
  it.each([
    ['municipality:0561', 'frontline, own, oversight, visitation, family, coordination, restricted'],
    ['municipality:0573', 'frontline, own, oversight, visitation, family, coordination, restricted'],
    ['police:1464', 'intake, restricted, own, oversight'],
    ['police:1465', 'intake, restricted, own, oversight'],
    ['centre:dk', 'affected, perpetrators, restricted, own, oversight'],
  ])('%s has the units %s', (agency, units) => {
    const local = directory.unitsOf(agency).map(({ id }) => id.split('/')[1]);
    expect(local.join(', ')).toBe(units);
  });
  it('gives no ledger to frontline, own access and oversight, and one to everybody else', () => {
    const without = directory.units().filter(({ recipient }) => !recipient);
    expect([...new Set(without.map(({ id }) => id.split('/')[1]))]).toEqual(['frontline', 'own', 'oversight']);
    expect(directory.recipients()).toHaveLength(directory.units().length - without.length);
  });
  it.each([
    ['municipality:0561', 'municipality:0561/visitation'],
    ['police:1465', 'police:1465/intake'],
    ['centre:dk', 'centre:dk/affected'],
  ])('a contact at %s gets its home at %s', (agency, home) => expect(directory.homeOf(agency)).toBe(home));
  it.each([
    ['municipality:0573/coordination', 'family'],
    ['municipality:0573/restricted', 'restricted'],
    ['police:1464/intake', 'police'],
    ['police:1464/restricted', 'restricted'],
    ['centre:dk/affected', 'affected'],
    ['centre:dk/perpetrators', 'perpetrators'],
  ])('%s stands as %s', (unit, standing) => expect(directory.standingOf(unit)).toBe(standing));
  it.each([
    ['municipality:0573/restricted', 'family'],
    ['police:1464/restricted', 'police'],
    ['centre:dk/restricted', 'affected'],
    ['centre:dk/perpetrators', 'perpetrators'],
  ])('%s is told as %s', (unit, column) => expect(directory.columnOf(unit)).toBe(column));
  it.each([
    ['municipality:0573/frontline', 'municipality:0573/restricted'],
    ['police:1464/intake', 'police:1464/restricted'],
    ['centre:dk/restricted', 'centre:dk/restricted'],
  ])('a restricted case of %s is told at %s', (unit, shelter) => expect(directory.shelterOf(unit)).toBe(shelter));
  it('does not know others', () => {
    expect(directory.unit('municipality:0561/treasury')).toBeUndefined();
    expect(directory.agency('municipality:9999')).toBeUndefined();
    expect(() => directory.homeOf('municipality:9999')).toThrow(NotInDirectory);
    expect(() => directory.roleOf('police:1464')).toThrow(NotInDirectory);
  });
  it('is not fooled by names that every object has', () => {
    expect(directory.unit('__proto__')).toBeUndefined();
    expect(directory.agency('constructor')).toBeUndefined();
  });
});

describe('database roles', () => {
  it.each([
    ['municipality:0561/visitation', 'vaern_municipality_0561'],
    ['municipality:0561/family', 'vaern_municipality_0561'],
    ['municipality:0561/restricted', 'vaern_municipality_0561_restricted'],
    ['police:1464/intake', 'vaern_police_1464'],
    ['police:1464/restricted', 'vaern_police_1464_restricted'],
    ['centre:dk/affected', 'vaern_centre_dk'],
    ['centre:dk/perpetrators', 'vaern_centre_dk_perpetrators'],
  ])('%s is served in %s, and written by its writer', (unit, role) => {
    expect(directory.roleOf(unit)).toBe(role);
    expect(directory.writerOf(unit)).toBe(`${role}_writer`);
  });
  it('never serve two agencies', () => {
    for (const role of new Set(directory.roleRecipients().map((row) => row.role))) {
      const agencies = directory.roleRecipients().filter((row) => row.role === role);
      expect(new Set(agencies.map(({ agency }) => agency)).size).toBe(1);
    }
  });
  it('keep restricted units and the perpetrators’ door from everyone else of the agency', () => {
    for (const unit of directory.recipients().filter(({ standing }) => walled.has(standing))) {
      const served = directory.roleRecipients().filter(({ role }) => role === directory.roleOf(unit.id));
      expect(served.map(({ recipient }) => recipient)).toEqual([unit.id]);
    }
  });
  it('has one reader and one writer of each recipient', () => {
    for (const { id } of directory.recipients()) {
      const writes = directory.roleRecipients().filter(({ recipient }) => recipient === id);
      expect(writes.map((row) => row.writes)).toEqual([false, true]);
    }
  });
});
const walled = new Set(['restricted', 'perpetrators']);

describe('who serves whom', () => {
  it('suggests a district', () => {
    expect(directory.suggestedDistrict('municipality:0561', '2026-11-20')).toBe('police:1464');
  });
  it('suggests none before the first day, nor to one it does not know', () => {
    expect(directory.suggestedDistrict('municipality:0561', '2006-12-31')).toBeUndefined();
    expect(directory.suggestedDistrict('municipality:9999', '2026-11-20')).toBeUndefined();
  });
  it('suggests none after the last day', () => {
    const [esbjerg] = demo.services;
    const ended = new Directory({ ...demo, services: [{ ...esbjerg!, until: '2026-12-31' }] });
    expect(ended.suggestedDistrict('municipality:0561', '2026-12-31')).toBe('police:1464');
    expect(ended.suggestedDistrict('municipality:0561', '2027-01-01')).toBeUndefined();
  });
  it('follows a change from its day on', () => {
    const [esbjerg] = demo.services;
    const moved = new Directory({
      ...demo,
      services: [
        { ...esbjerg!, until: '2026-12-31' },
        { ...esbjerg!, district: 'police:1465', from: '2027-01-01' },
      ],
    });
    expect(moved.suggestedDistrict('municipality:0561', '2026-12-31')).toBe('police:1464');
    expect(moved.suggestedDistrict('municipality:0561', '2027-01-01')).toBe('police:1465');
  });
});

describe('a country that contradicts itself is refused', () => {
  const changed = (change: (country: { agencies: Agency[]; units: Unit[] }) => void): Country => {
    const country = structuredClone(demo) as Country & { agencies: Agency[]; units: Unit[] };
    change(country);
    return country;
  };
  const first = (change: Partial<Agency>) =>
    changed(({ agencies }) => (agencies[0] = { ...demo.agencies[0]!, ...change }));
  const homed = (home: UnitId) => first({ home });
  const nobodys: Unit = { ...demo.units[0]!, id: 'police:9/x', agency: 'police:9' };
  const elsewhere = { ...demo.services[0]!, district: 'police:1999' } as const;
  it.each<[string, RegExp, Country]>([
    ['two units of one id', /same id/, changed(({ units }) => units.push(units[0]!))],
    ['two agencies of one id', /same id/, changed(({ agencies }) => agencies.push(agencies[0]!))],
    ['a unit of nobody', /police:9 is not/, changed(({ units }) => units.push(nobodys))],
    ['a home that is not there', /0561\/x is not/, homed('municipality:0561/x')],
    ['a home at another agency', /not a unit of its own/, homed('police:1464/intake')],
    ['a home without a ledger', /not a unit of its own with a ledger/, homed('municipality:0561/own')],
    ['an agency of another kind', /not the id of a police/, first({ kind: 'police' })],
    ['a district that is not there', /police:1999 is not/, { ...demo, services: [elsewhere] }],
  ])('%s', (_, reason, country) => expect(() => new Directory(country)).toThrow(reason));
});
