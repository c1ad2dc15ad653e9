import type { Column } from '@vaern/casework';
import type { Party, Who } from '../party';

const alias = (name: string) => `u-${name.padEnd(26, 'a')}`;
/** The nth id of a kind: readable, and different for each. */
export const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The units of the test case, by alias. */
export const unit = {
  home: alias('home'),
  family: alias('family'),
  coordination: alias('coordination'),
  restricted: alias('restricted'),
  police: alias('police'),
  fyn: alias('fyn'),
  affected: alias('affected'),
  perpetrators: alias('perpetrators'),
  frontline: alias('frontline'),
  varde: alias('varde'),
  vardesFamily: alias('vardesfamily'),
} as const;
export type UnitName = keyof typeof unit;

/** The units of the same agencies that restricted cases are told to. */
export const shelter = {
  home: alias('homeshelter'),
  police: unit.restricted,
  fyn: alias('fynshelter'),
  affected: alias('centreshelter'),
} as const;
export type Sheltered = keyof typeof shelter;
/** Of the other municipality, for cases that are handed over and restricted. */
export const vardesShelter = alias('vardeshelter');

const party = (recipient: string, standing: Column, column: Column = standing): Party => ({
  recipient,
  standing,
  column,
});
const parties: ReadonlyMap<string, Party> = new Map<string, Party>([
  [unit.home, party('municipality:0561/visitation', 'family')],
  [unit.family, party('municipality:0561/family', 'family')],
  [unit.coordination, party('municipality:0561/coordination', 'family')],
  [unit.restricted, party('police:1464/restricted', 'restricted', 'police')],
  [shelter.home, party('municipality:0561/restricted', 'restricted', 'family')],
  [shelter.fyn, party('police:1465/restricted', 'restricted', 'police')],
  [shelter.affected, party('centre:dk/restricted', 'restricted', 'affected')],
  [vardesShelter, party('municipality:0573/restricted', 'restricted', 'family')],
  [unit.police, party('police:1464/intake', 'police')],
  [unit.fyn, party('police:1465/intake', 'police')],
  [unit.affected, party('centre:dk/affected', 'affected')],
  [unit.perpetrators, party('centre:dk/perpetrators', 'perpetrators')],
  [unit.varde, party('municipality:0573/visitation', 'family')],
  [unit.vardesFamily, party('municipality:0573/family', 'family')],
]);

/** The directory of the test case: the frontline unit has no ledger. */
export const who: Who = (of) => parties.get(of);
export const recipientOf = (name: UnitName): string => who(unit[name])?.recipient ?? '';
export const shelterOf = (name: Sheltered): string => who(shelter[name])?.recipient ?? '';
export const nameOf = (of: string): UnitName | undefined =>
  (Object.keys(unit) as UnitName[]).find((name) => unit[name] === of);
export const everyRecipient = [...parties.values()].map(({ recipient }) => recipient);

export const person = { affected: id(1, 1), perpetrator: id(1, 2), witness: id(1, 3), child: id(1, 4) } as const;
