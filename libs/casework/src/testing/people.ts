import { AFFECTED, TIMEKEEPER, type By } from '../kernel/decision';
import type { Column } from '../kernel/told';
import type { Alias } from '../kernel/words';

const alias = (name: string): Alias => `u-${name.padEnd(26, 'a')}`;
const somebody = (name: string, unit: Alias, role: string): By => ({
  id: `id-of-${name}`,
  actor: `s-${name.replaceAll('-', '').padEnd(26, 'a')}`,
  unit,
  role,
});

const oversight = alias('oversight');
/** The units of the stories, as one case calls them. */
export const units = {
  visitation: alias('visitation'),
  frontline: alias('frontline'),
  own: alias('own'),
  family: alias('family'),
  coordination: alias('coordination'),
  police: alias('police'),
  otherDistrict: alias('otherdistrict'),
  centre: alias('centre'),
  perpetrators: alias('perpetrators'),
  restricted: alias('restricted'),
  policeRestricted: alias('policerestricted'),
  otherDistrictRestricted: alias('otherdistrictrestricted'),
  centreRestricted: alias('centrerestricted'),
  varde: alias('varde'),
  vardesFamily: alias('vardesfamily'),
  vardesRestricted: alias('vardesrestricted'),
  vardesOwn: alias('vardesown'),
} as const;

export const unitIds: Readonly<Record<string, Alias>> = {
  'municipality:0561/visitation': units.visitation,
  'municipality:0561/frontline': units.frontline,
  'municipality:0561/own': units.own,
  'municipality:0561/family': units.family,
  'municipality:0561/coordination': units.coordination,
  'municipality:0561/restricted': units.restricted,
  'police:1464/intake': units.police,
  'police:1463/intake': units.otherDistrict,
  'police:1464/restricted': units.policeRestricted,
  'police:1463/restricted': units.otherDistrictRestricted,
  'centre:dk/restricted': units.centreRestricted,
  'centre:dk/affected': units.centre,
  'centre:dk/perpetrators': units.perpetrators,
  'municipality:0573/visitation': units.varde,
  'municipality:0573/family': units.vardesFamily,
  'municipality:0573/restricted': units.vardesRestricted,
  'municipality:0573/own': units.vardesOwn,
};

const municipal: readonly Alias[] = [units.visitation, units.frontline, units.family, units.coordination];
/** A unit of the same agency, for those of the municipality. */
export const ownUnit = (of: Alias, name: 'family' | 'coordination'): Alias | undefined =>
  municipal.includes(of) ? units[name] : of === units.varde && name === 'family' ? units.vardesFamily : undefined;
const agencyOf = (unit: string) => unit.split('/')[0];
/** The aliases of the units of an actor's agency. */
export function ownUnitsOf({ unit }: By): readonly Alias[] {
  const agency = Object.entries({ ...unitIds, 'municipality:0561/oversight': oversight }).find(([, of]) => of === unit);
  return Object.entries(unitIds)
    .filter(([id, of]) => agencyOf(id) === agencyOf(agency?.[0] ?? '') && standings[of] !== undefined)
    .map(([, of]) => of);
}

/** A frontline unit stands nowhere: it receives nothing. */
export const standings: Readonly<Record<Alias, Column>> = {
  [units.visitation]: 'family',
  [units.family]: 'family',
  [units.coordination]: 'family',
  [units.restricted]: 'restricted',
  [units.policeRestricted]: 'restricted',
  [units.otherDistrictRestricted]: 'restricted',
  [units.centreRestricted]: 'restricted',
  [units.police]: 'police',
  [units.otherDistrict]: 'police',
  [units.centre]: 'affected',
  [units.perpetrators]: 'perpetrators',
  [units.varde]: 'family',
  [units.vardesFamily]: 'family',
  [units.vardesRestricted]: 'restricted',
};

const takers: readonly Alias[] = [units.visitation, units.restricted, units.varde, units.vardesRestricted];
const idOf = (unit: Alias) => Object.entries(unitIds).find(([, of]) => of === unit)?.[0];
/** What a decision may know of the directory besides. */
export const directoryOf = (actor: By) => ({
  unit: idOf(actor.unit) ?? 'municipality:0561/frontline',
  ofOneAgency: (one: Alias, other: Alias) => idOf(one)?.split('/')[0] === idOf(other)?.split('/')[0],
  takesOver: (unit: Alias) => takers.includes(unit),
});

export const visitator = somebody('visitator', units.visitation, 'visitator');
export const deputy = somebody('deputy', units.visitation, 'visitator');
export const frontline = somebody('frontline', units.frontline, 'frontline');
export const familyCounsellor = somebody('family', units.family, 'family-counsellor');
export const coordinator = somebody('coordinator', units.coordination, 'coordinator');
export const secondCoordinator = somebody('secondcoordinator', units.coordination, 'coordinator');
export const police = somebody('police', units.police, 'case-officer');
export const secondOfficer = somebody('secondofficer', units.police, 'case-officer');
export const otherDistrict = somebody('otherdistrict', units.otherDistrict, 'intake-officer');
export const centre = somebody('centre', units.centre, 'counsellor');
export const recordsOwner = somebody('recordsowner', oversight, 'records-owner');
export const herself = somebody('herself', units.own, AFFECTED);
export const varde = somebody('varde', units.varde, 'visitator');
export const treating = somebody('treating', units.perpetrators, 'perpetrator-counsellor');
export const secondTreating = somebody('secondtreating', units.perpetrators, 'perpetrator-counsellor');
export const timekeeper = somebody('timekeeper', alias('hub'), TIMEKEEPER);

export const safety = somebody('safety', units.restricted, 'employee-safety');
export const safetyDeputy = somebody('safetydeputy', units.restricted, 'employee-safety');
export const namedOfficer = somebody('namedofficer', units.policeRestricted, 'case-officer');
export const namedDeputy = somebody('nameddeputy', units.policeRestricted, 'case-officer');
export const namedElsewhere = somebody('namedelsewhere', units.otherDistrictRestricted, 'case-officer');
export const namedCounsellor = somebody('namedcounsellor', units.centreRestricted, 'counsellor');
export const vardesSafety = somebody('vardessafety', units.vardesRestricted, 'employee-safety');
