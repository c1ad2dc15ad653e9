import type { AgencyId, UnitId } from '../unit';
import type { AgencyWithUnits } from './agency-with-units';

/** The twelve police districts since 1 January 2007, with the codes that DAGI, the register of administrative divisions, gives them (politikredskode). */
const names = {
  '1460': 'Nordjyllands Politi',
  '1461': 'Østjyllands Politi',
  '1462': 'Midt- og Vestjyllands Politi',
  '1463': 'Sydøstjyllands Politi',
  '1464': 'Syd- og Sønderjyllands Politi',
  '1465': 'Fyns Politi',
  '1466': 'Sydsjællands og Lolland-Falsters Politi',
  '1467': 'Midt- og Vestsjællands Politi',
  '1468': 'Nordsjællands Politi',
  '1469': 'Københavns Vestegns Politi',
  '1470': 'Københavns Politi',
  '1471': 'Bornholms Politi',
} as const;

export type DistrictCode = keyof typeof names;

function district([code, name]: readonly [string, string]): AgencyWithUnits {
  const id: AgencyId = `police:${code}`;
  const unit = (local: string, unitName: string) =>
    ({ id: `${id}/${local}` as UnitId, agency: id, name: unitName, recipient: true, standing: 'police' }) as const;
  return {
    agency: { id, kind: 'police', name, home: `${id}/intake` },
    units: [
      unit('intake', 'Modtagelsen'),
      { ...unit('restricted', 'Afskærmede sager'), standing: 'restricted' },
      { ...unit('own', 'Den udsattes egen adgang'), recipient: false },
      { ...unit('oversight', 'Databeskyttelse og drift'), recipient: false },
    ],
  };
}

export const policeDistricts = Object.entries(names).map(district);
