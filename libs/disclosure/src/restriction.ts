import type { Alias } from '@vaern/casework';

/** Whether the case is told to none but the units that restricted cases are told to, and who took over from whom. */
export interface Restriction {
  isOn: boolean;
  /** How often the case has passed. */
  periods: number;
  /** By unit that knew of the case: the unit of its agency that it passed to. */
  readonly heirs: Map<Alias, Alias>;
}

export const neverRestricted = (): Restriction => ({ isOn: false, periods: 0, heirs: new Map() });

/** Who is, today, what this unit was when the fact was made. */
export const today = ({ restriction: { heirs } }: { readonly restriction: Restriction }, unit: Alias): Alias =>
  heirs.get(unit) ?? unit;
