import type { Alias } from '@vaern/casework';

/** That the case passed from units to others of their agencies, and with which revision. */
interface Passed {
  readonly at: number;
  readonly to: ReadonlyMap<Alias, Alias>;
}

/** Whether the case is told to none but the units that restricted cases are told to, and how it passed, in order. */
export interface Restriction {
  isOn: boolean;
  readonly passed: Passed[];
}

export const neverRestricted = (): Restriction => ({ isOn: false, passed: [] });

/** Who is, today, what this unit was with that revision: where the case passed on since then, the unit it passed to. */
export const today = (
  { restriction: { passed } }: { readonly restriction: Restriction },
  unit: Alias,
  then: number,
): Alias => passed.reduce((now, { at, to }) => (then <= at ? (to.get(now) ?? now) : now), unit);
