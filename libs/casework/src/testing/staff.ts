import type { Known } from '../kernel/decision';
import type { Alias, Pseudonym } from '../kernel/words';
import * as people from './people';
import { standings, unitIds, units } from './people';

const { safety, safetyDeputy, namedOfficer, namedDeputy, namedElsewhere, namedCounsellor, vardesSafety } = people;
const rosters: Readonly<Record<Alias, Known['rosterOf'] extends (unit: Alias) => infer R ? R : never>> = {
  [units.restricted]: [safety, safetyDeputy],
  [units.policeRestricted]: [namedOfficer, namedDeputy],
  [units.otherDistrictRestricted]: [namedElsewhere],
  [units.centreRestricted]: [namedCounsellor],
  [units.vardesRestricted]: [vardesSafety],
};
const agencyOf = (unit: Alias) =>
  Object.entries(unitIds)
    .find(([, alias]) => alias === unit)?.[0]
    .split('/', 1)[0];
const homes = [units.visitation, units.police, units.otherDistrict, units.centre, units.varde];
const within = (among: readonly Alias[]) => (unit: Alias) => among.find((one) => agencyOf(one) === agencyOf(unit));

/** By whose phone, e-mail or CPR number somebody turns out to be staff. */
export const staffNumbers: Readonly<Record<string, Pseudonym>> = {
  '55 55 55 01': people.visitator.actor,
  'officer@politi.example': people.police.actor,
  '0101578001': people.safety.actor,
};

/** What the directory says of staff and of the units for restricted cases. */
export const directoryOfStaff: Pick<Known, 'shelterOf' | 'ordinaryOf' | 'rosterOf' | 'staffNamed' | 'staffWith'> = {
  shelterOf: (unit) => (agencyOf(unit) === undefined ? undefined : within(Object.keys(rosters))(unit)),
  ordinaryOf: (unit) => (standings[unit] === undefined ? undefined : within(homes)(unit)),
  rosterOf: (unit) => rosters[unit] ?? [],
  staffNamed: (id) => staffCalled(id),
  staffWith: (_, value) => [staffNumbers[value] ?? []].flat(),
};

/** `id-of-visitator` is the visitator; whoever else is somebody, and always the same one. */
export const staffCalled = (id: string): Pseudonym =>
  `s-${id
    .toLowerCase()
    .replace('id-of-', '')
    .replaceAll(/[^a-z2-7]/g, '')
    .slice(0, 26)
    .padEnd(26, 'a')}`;
