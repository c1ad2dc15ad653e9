import type { StoredFact } from '../../libs/casework/src/index';
import { units } from '../../libs/casework/src/testing/people';
import { nameOf, shelter, unit, vardesShelter, type UnitName } from '../../libs/disclosure/src/testing/cast';

/** The same unit, as those who decide call it in their tests, and as those who tell do. */
const names: readonly (readonly [string, string])[] = [
  [units.visitation, unit.home],
  [units.frontline, unit.frontline],
  [units.family, unit.family],
  [units.coordination, unit.coordination],
  [units.police, unit.police],
  [units.otherDistrict, unit.fyn],
  [units.centre, unit.affected],
  [units.perpetrators, unit.perpetrators],
  [units.varde, unit.varde],
  [units.vardesFamily, unit.vardesFamily],
  [units.restricted, shelter.home],
  [units.policeRestricted, shelter.police],
  [units.otherDistrictRestricted, shelter.fyn],
  [units.centreRestricted, shelter.affected],
  [units.vardesRestricted, vardesShelter],
];

/** The same fact, with each of these units called by its other name. */
export const renamed = (fact: StoredFact, to: Iterable<readonly [string, string]>): StoredFact =>
  JSON.parse([...to].reduce((text, [from, other]) => text.replaceAll(from, other), JSON.stringify(fact))) as StoredFact;

/** A fact as those who tell would be given it. */
export const asTold = (fact: StoredFact): StoredFact => renamed(fact, names);

export const toldAlias = (alias: string): string => names.find(([from]) => from === alias)?.[1] ?? '';
/** The unit in the table of those who tell; undefined: it has no cell there. */
export const toldName = (alias: string): UnitName | undefined => nameOf(toldAlias(alias));
