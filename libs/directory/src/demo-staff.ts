import type { DemoMark } from '@vaern/platform';
import { demoPeople, type DemoPerson } from './demo-people';
import type { MemberOfStaff, StaffBook } from './staff-book';

/** By what some of the demo people are known when they turn out to be parties; the numbers are impossible ones. */
const numbers: Readonly<Record<string, Pick<MemberOfStaff, 'cpr' | 'phones' | 'emails'>>> = {
  visitator: { cpr: '1203364708', phones: ['00 00 56 11'], emails: ['mette.hoejbjerg@esbjerg.example'] },
  'employee-safety-deputy': { cpr: '0904364702', phones: ['00 00 56 21'], emails: [] },
  'case-officer': { cpr: '1502364701', phones: ['00 00 14 64'], emails: ['martin.holmris@politi.example'] },
  'named-officer-deputy': { cpr: '2105364703', phones: [], emails: [] },
};

/** The staff book of the demo: who works where, and whoever works where restricted cases are told is named to read them. */
export function demoStaffBook(mark: DemoMark): StaffBook {
  const people = demoPeople(mark);
  return {
    version: 1,
    rosters: rostersOf(people.filter(({ unit }) => unit.endsWith('/restricted'))),
    phones: { 'municipality:0561/visitation': '00 00 05 61', 'municipality:0573/visitation': '00 00 05 73' },
    staff: people.filter(isColleague).map((person) => memberOf(person)),
  };
}

function rostersOf(readers: readonly DemoPerson[]): StaffBook['rosters'] {
  const rosters: Record<string, string[]> = {};
  for (const { unit, id } of readers) (rosters[unit] ??= []).push(id);
  return rosters;
}

/** Neither a machine nor the affected person. */
const noColleagues: readonly string[] = ['feed-client', 'records-client', 'affected'];
const isColleague = ({ roles }: DemoPerson): boolean => !roles.some((role) => noColleagues.includes(role));

const memberOf = ({ user, agency, id, name, unit, roles }: DemoPerson): MemberOfStaff => ({
  agency,
  id,
  name,
  units: [{ unit, roles: [...roles] }],
  phones: [],
  emails: [],
  ...numbers[user],
});
