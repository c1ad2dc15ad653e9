import type { AgencyId, Country } from '../unit';
import { centre } from './centre';
import { municipalities } from './municipalities';
import { policeDistricts } from './police-districts';
import { services } from './services';

export { areaNamed, areas } from './areas';

const all = [...municipalities, ...policeDistricts, centre];

/** Every municipality and police district, and the national centre. */
export const denmark: Country = {
  agencies: all.map(({ agency }) => agency),
  units: all.flatMap(({ units }) => units),
  services,
};

/** Those that a demo serves: two municipalities, two districts and the centre. */
export const demoAgencies: readonly AgencyId[] = [
  'municipality:0561',
  'municipality:0573',
  'police:1464',
  'police:1465',
  'centre:dk',
];
