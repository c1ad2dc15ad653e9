import type { Entry } from './entry';
import { namesOf, type Passing } from './passing';

export interface Homes {
  /** The home that it has now, as far as the unit was told: by an alias. */
  readonly homeUnit?: string;
  /** Whom another unit stands for: the old home, and whoever of its agency the unit was told of. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly handOvers: readonly Entry[];
}

/** The home that is told of as new stands in for the old one; told again, nothing happened anew. */
export function withHome(homes: Homes, told: Readonly<Record<string, unknown>>, handOvers: readonly Entry[]): Homes {
  const { homeUnit, standIns } = homes;
  const { alias, passing } = told;
  if (typeof alias !== 'string' || handOvers.length === homes.handOvers.length) return { ...homes, handOvers };
  const stoodFor = Array.isArray(passing) ? passing.map(String) : homeUnit === undefined ? [] : [homeUnit];
  const passed = Object.fromEntries(stoodFor.filter((unit) => unit !== alias).map((unit) => [unit, alias]));
  return { homeUnit: alias, standIns: { ...standIns, ...passed }, handOvers };
}

/** Who does now what this unit had to do. Handed back and forth, it ends where the home is now. */
export function doneBy(homes: Homes & { readonly passed: readonly Passing[] }, unit: string): string {
  const { standIns, homeUnit, passed } = homes;
  const met = new Set<string>();
  for (let now = unit; ;) {
    const names = [...namesOf(passed, now)];
    const next = names.flatMap((name) => standIns[name] ?? [])[0];
    if (next === undefined || met.has(now) || names.some((name) => name === homeUnit)) return now;
    met.add(now);
    now = next;
  }
}
