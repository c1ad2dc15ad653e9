import type { AgencyWithUnits } from './agency-with-units';

const id = 'centre:dk' as const;
const unit = { agency: id, recipient: true } as const;

/** The national stalking centre: its two doors are apart, and stay apart. */
export const centre: AgencyWithUnits = {
  agency: { id, kind: 'centre', name: 'Dansk Stalking Center', home: `${id}/affected` },
  units: [
    { ...unit, id: `${id}/affected`, name: 'Rådgivning for udsatte', standing: 'affected' },
    { ...unit, id: `${id}/perpetrators`, name: 'Behandling af udøvere', standing: 'perpetrators' },
    { ...unit, id: `${id}/restricted`, name: 'Afskærmede sager', standing: 'restricted' },
    { ...unit, id: `${id}/own`, name: 'Den udsattes egen adgang', standing: 'affected', recipient: false },
    { ...unit, id: `${id}/oversight`, name: 'Databeskyttelse og drift', standing: 'affected', recipient: false },
  ],
};
