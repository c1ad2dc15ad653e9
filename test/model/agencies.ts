import { units } from '../../libs/casework/src/testing/people';

interface Agency {
  /** The unit that restricted cases are told to. */
  readonly named: string;
  /** Those that have the others; a case that is restricted no more comes back to the first. */
  readonly ordinary: readonly [string, ...string[]];
}

/** By hand: those who work with perpetrators are no such agency, for they know no case of an affected person. */
export const agencies: readonly Agency[] = [
  { named: units.restricted, ordinary: [units.visitation, units.family, units.coordination, units.frontline] },
  { named: units.policeRestricted, ordinary: [units.police] },
  { named: units.otherDistrictRestricted, ordinary: [units.otherDistrict] },
  { named: units.centreRestricted, ordinary: [units.centre] },
  { named: units.vardesRestricted, ordinary: [units.varde, units.vardesFamily] },
];

/** Who has it instead when the case is restricted, and when it is no more. */
export const toNamed: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ named, ordinary }) => ordinary.map((unit) => [unit, named] as const)),
);
export const toOrdinary: ReadonlyMap<string, string> = new Map(
  agencies.map(({ named, ordinary: [first] }) => [named, first]),
);
