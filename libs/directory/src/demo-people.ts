import { DemoMark } from '@vaern/platform';
import type { AgencyId, UnitId } from './unit';

/** Somebody made up, for demo databases. */
export interface DemoPerson {
  /** What one signs in as. */
  readonly user: string;
  /** The agency's own id of the staff member. */
  readonly id: string;
  readonly name: string;
  readonly agency: AgencyId;
  readonly unit: UnitId;
  readonly roles: readonly string[];
}

/** The demo people. Only a database that bears the demo mark has them. @throws Error for anything but its mark */
export function demoPeople(mark: DemoMark): readonly DemoPerson[] {
  if (!(mark instanceof DemoMark)) throw new Error('demo people exist only where the demo mark was read');
  return people;
}

type Row = readonly [user: string, name: string, unit: string, role: string];

const municipal: readonly Row[] = [
  ['frontline', 'Karen Lundtofte', 'frontline', 'frontline'],
  ['visitator', 'Mette Højbjerg', 'visitation', 'visitator'],
  ['visitator-deputy', 'Jonas Vestergård', 'visitation', 'visitator'],
  ['coordinator', 'Line Ravnsborg', 'coordination', 'coordinator'],
  ['coordinator-deputy', 'Sanne Tranekær', 'coordination', 'coordinator'],
  ['family-counsellor', 'Birgitte Solvang', 'family', 'family-counsellor'],
  ['employee-safety', 'Torben Ålykke', 'restricted', 'employee-safety'],
  ['employee-safety-deputy', 'Hanne Kildegård', 'restricted', 'employee-safety'],
  ['manager', 'Peter Engdal', 'visitation', 'manager'],
  ['affected', 'Nanna Birkelund', 'own', 'affected'],
  ['dpo', 'Susanne Thorhauge', 'oversight', 'data-protection-officer'],
  ['records-owner', 'Niels Brogård', 'oversight', 'records-owner'],
  ['operator', 'Driftsvagten', 'oversight', 'operator'],
];
const varde: readonly Row[] = [
  ['frontline', 'Gitte Sandholm', 'frontline', 'frontline'],
  ['visitator', 'Anders Nørremark', 'visitation', 'visitator'],
  ['visitator-deputy', 'Lone Fuglsang', 'visitation', 'visitator'],
  ['coordinator', 'Maja Østerby', 'coordination', 'coordinator'],
  ['coordinator-deputy', 'Tove Ravnholt', 'coordination', 'coordinator'],
  ['family-counsellor', 'Erik Damsgård', 'family', 'family-counsellor'],
  ['employee-safety', 'Vibeke Hedelund', 'restricted', 'employee-safety'],
  ['employee-safety-deputy', 'Rasmus Tornby', 'restricted', 'employee-safety'],
  ['manager', 'Inger Skovlund', 'visitation', 'manager'],
  ['affected', 'Sofie Klitgård', 'own', 'affected'],
  ['dpo', 'Henrik Vadum', 'oversight', 'data-protection-officer'],
  ['records-owner', 'Ulla Marsk', 'oversight', 'records-owner'],
  ['operator', 'Driftsvagten', 'oversight', 'operator'],
];
const southernJutland: readonly Row[] = [
  ['intake-officer', 'Camilla Rørkjær', 'intake', 'intake-officer'],
  ['case-officer', 'Martin Holmris', 'intake', 'case-officer'],
  ['case-officer-deputy', 'Ole Hvidkær', 'intake', 'case-officer'],
  ['feed-client', 'Politiets hændelsesmodtager', 'intake', 'feed-client'],
  ['records-client', 'Politiets sagssystem', 'intake', 'records-client'],
  ['named-officer', 'Bo Thyregod', 'restricted', 'case-officer'],
  ['named-officer-deputy', 'Anne Vestergren', 'restricted', 'case-officer'],
  ['dpo-police', 'Dorthe Elmegård', 'oversight', 'data-protection-officer'],
];
const funen: readonly Row[] = [
  ['intake-officer', 'Stine Bøgebjerg', 'intake', 'intake-officer'],
  ['case-officer', 'Lars Ringsted', 'intake', 'case-officer'],
  ['case-officer-deputy', 'Mia Tornbjerg', 'intake', 'case-officer'],
  ['feed-client', 'Politiets hændelsesmodtager', 'intake', 'feed-client'],
  ['records-client', 'Politiets sagssystem', 'intake', 'records-client'],
  ['named-officer', 'Jesper Nordskov', 'restricted', 'case-officer'],
  ['named-officer-deputy', 'Tine Hesselager', 'restricted', 'case-officer'],
  ['dpo-police', 'Kirsten Fælledby', 'oversight', 'data-protection-officer'],
];
const national: readonly Row[] = [
  ['counsellor', 'Ida Strandmark', 'affected', 'counsellor'],
  ['perpetrator-counsellor', 'Thomas Grønager', 'perpetrators', 'perpetrator-counsellor'],
  ['group-organiser', 'Pia Lindehøj', 'affected', 'group-organiser'],
  ['centre-manager', 'Bodil Askov', 'affected', 'manager'],
  ['named-counsellor', 'Ellen Fjordmark', 'restricted', 'counsellor'],
  ['named-counsellor-deputy', 'Søren Bakkegård', 'restricted', 'counsellor'],
  ['dpo-centre', 'Jens Overgård', 'oversight', 'data-protection-officer'],
];

const at = (agency: AgencyId, suffix: string, rows: readonly Row[]): readonly DemoPerson[] =>
  rows.map(([user, name, unit, role]) => ({
    user: `${user}${suffix}`,
    id: `demo-${user}${suffix}`,
    name,
    agency,
    unit: `${agency}/${unit}`,
    roles: [role],
  }));

const people: readonly DemoPerson[] = [
  ...at('municipality:0561', '', municipal),
  ...at('municipality:0573', '-varde', varde),
  ...at('police:1464', '', southernJutland),
  ...at('police:1465', '-fyn', funen),
  ...at('centre:dk', '', national),
];
