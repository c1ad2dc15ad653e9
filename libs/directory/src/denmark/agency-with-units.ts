import type { Agency, Unit } from '../unit';

export interface AgencyWithUnits {
  readonly agency: Agency;
  readonly units: readonly Unit[];
}
