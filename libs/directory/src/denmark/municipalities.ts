import type { AgencyId, UnitId } from '../unit';
import type { AgencyWithUnits } from './agency-with-units';

/** A municipality with its stalking visitation. The code is the official one of four digits (kommunekode). */
function municipality(code: string, name: string): AgencyWithUnits {
  const id: AgencyId = `municipality:${code}`;
  const unit = (local: string, unitName: string) =>
    ({ id: `${id}/${local}` as UnitId, agency: id, name: unitName, recipient: true, standing: 'family' }) as const;
  return {
    agency: { id, kind: 'municipality', name, home: `${id}/visitation` },
    units: [
      { ...unit('frontline', 'Medarbejdere i alle forvaltninger'), recipient: false },
      { ...unit('own', 'Den udsattes egen adgang'), recipient: false },
      { ...unit('oversight', 'Databeskyttelse og drift'), recipient: false },
      unit('visitation', 'Stalkingvisitationen'),
      unit('family', 'Familieafdelingen'),
      unit('coordination', 'Koordinationen'),
      { ...unit('restricted', 'Afskærmede sager'), standing: 'restricted' },
    ],
  };
}

export const municipalities = [municipality('0561', 'Esbjerg Kommune'), municipality('0573', 'Varde Kommune')];
