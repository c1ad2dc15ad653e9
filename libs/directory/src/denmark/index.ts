import type { Country } from '../unit';
import { centre } from './centre';
import { municipalities } from './municipalities';
import { policeDistricts } from './police-districts';
import { services } from './services';

const all = [...municipalities, ...policeDistricts, centre];

/** The agencies of Denmark that take part. */
export const denmark: Country = {
  agencies: all.map(({ agency }) => agency),
  units: all.flatMap(({ units }) => units),
  services,
};
