import type { AgencyId, UnitId } from '../unit';
import type { AgencyWithUnits } from './agency-with-units';

/** A police district. The code is the one that DAGI, the register of administrative divisions, gives it (politikredskode). */
function district(code: string, name: string): AgencyWithUnits {
  const id: AgencyId = `police:${code}`;
  const unit = (local: string, unitName: string) =>
    ({ id: `${id}/${local}` as UnitId, agency: id, name: unitName, recipient: true, standing: 'police' }) as const;
  return {
    agency: { id, kind: 'police', name, home: `${id}/intake` },
    units: [
      unit('intake', 'Modtagelsen'),
      { ...unit('restricted', 'Afskærmede sager'), standing: 'restricted' },
      { ...unit('oversight', 'Databeskyttelse og drift'), recipient: false },
    ],
  };
}

export const policeDistricts = [district('1464', 'Syd- og Sønderjyllands Politi'), district('1465', 'Fyns Politi')];
