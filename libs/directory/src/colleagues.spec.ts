import { describe, expect, it } from '@jest/globals';
import { Directory } from './directory';
import { Staff, type StaffBook } from './staff-book';

const ESBJERG = 'municipality:0561';
const somebody = (agency: string, id: string, ...units: readonly (readonly [unit: string, role: string])[]) => ({
  agency,
  id,
  name: `${id} Prøve`,
  units: units.map(([unit, role]) => ({ unit: `${agency}/${unit}`, roles: [role] })),
  phones: ['00 00 56 11'],
  emails: [],
});
const book: StaffBook = {
  version: 1,
  rosters: { [`${ESBJERG}/restricted`]: ['Bo', 'Ada'] },
  phones: {},
  staff: [
    somebody(ESBJERG, 'Åse', ['visitation', 'visitator']),
    somebody(ESBJERG, 'Zita', ['coordination', 'coordinator'], ['family', 'family-counsellor']),
    somebody(ESBJERG, 'Ada', ['restricted', 'employee-safety']),
    somebody(ESBJERG, 'Bo', ['restricted', 'employee-safety'], ['visitation', 'visitator']),
    { agency: ESBJERG, id: 'unnamed', units: [], phones: ['00 00 56 12'], emails: [] },
    somebody('municipality:0573', 'Åse', ['visitation', 'visitator']),
    somebody('centre:dk', 'Carl', ['affected', 'counsellor']),
    somebody('centre:dk', 'Dan', ['perpetrators', 'perpetrator-counsellor']),
  ],
};
const staff = new Staff(new Directory(), book);
const seenFrom = (unit: string) =>
  staff
    .colleaguesOf({ agency: unit.slice(0, unit.indexOf('/')), unit })
    .items.map((one) => `${one.id} ${one.unit.split('/')[1]} ${one.roles.join()}`);

describe('who works at an agency', () => {
  it('is listed by name as Danes sort it, once for each unit, with the roles held there', () =>
    expect(seenFrom(`${ESBJERG}/coordination`)).toEqual([
      'Bo visitation visitator',
      'Zita coordination coordinator',
      'Zita family family-counsellor',
      'Åse visitation visitator',
    ]));
  it('is known by name and unit, and by no number', () =>
    expect(staff.colleaguesOf({ agency: ESBJERG, unit: `${ESBJERG}/visitation` })).toEqual({
      agencyName: 'Esbjerg Kommune',
      items: expect.arrayContaining([
        {
          id: 'Åse',
          name: 'Åse Prøve',
          unit: `${ESBJERG}/visitation`,
          unitName: 'Stalkingvisitationen',
          roles: ['visitator'],
        },
      ]),
    }));
  it('is shown as reader of restricted cases to those of the same unit alone', () => {
    expect(seenFrom(`${ESBJERG}/restricted`)).toEqual(
      expect.arrayContaining(['Ada restricted employee-safety', 'Bo restricted employee-safety']),
    );
    for (const unit of ['visitation', 'family', 'oversight', 'frontline'])
      expect(seenFrom(`${ESBJERG}/${unit}`).filter((one) => /Ada|restricted|employee-safety/.test(one))).toEqual([]);
  });
  it('is shown as treating perpetrators to those of the same unit alone', () => {
    expect(seenFrom('centre:dk/perpetrators')).toContain('Dan perpetrators perpetrator-counsellor');
    expect(seenFrom('centre:dk/affected')).toEqual(['Carl affected counsellor']);
    expect(seenFrom('centre:dk/restricted')).toEqual(['Carl affected counsellor']);
  });
  it('is nobody of another agency, the same id or not', () => {
    expect(seenFrom('municipality:0573/visitation')).toEqual(['Åse visitation visitator']);
    expect(seenFrom('police:1464/intake')).toEqual([]);
  });
  it('is nobody where the staff book names nobody', () =>
    expect(new Staff(new Directory()).colleaguesOf({ agency: ESBJERG, unit: `${ESBJERG}/family` }).items).toEqual([]));
});
