import type { Signable } from '../world/oidc';

/** Who takes part in the stories, named as the demo names them. */
export type Person = 'frontline' | 'visitator' | 'manager' | 'counsellor' | 'intake-officer' | 'case-officer';

const at = (unit: string, role: string) => ({ agency: unit.slice(0, unit.indexOf('/')), unit, roles: [role] });

const units = {
  frontline: at('municipality:0561/frontline', 'frontline'),
  visitator: at('municipality:0561/visitation', 'visitator'),
  manager: at('municipality:0561/visitation', 'manager'),
  counsellor: at('centre:dk/affected', 'counsellor'),
  'intake-officer': at('police:1464/intake', 'intake-officer'),
  'case-officer': at('police:1464/intake', 'case-officer'),
} as const satisfies Record<Person, Omit<Signable, 'id'>>;

export const signable = (person: Person): Signable => ({ id: `staff-${person}`, ...units[person] });
export const kindOf = (person: Person): string => units[person].agency.slice(0, units[person].agency.indexOf(':'));
export const unitOf = (person: Person): string => units[person].unit;
