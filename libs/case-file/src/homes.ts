import type { Entry } from './entry';

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
export function doneBy({ standIns, homeUnit }: Homes, unit: string): string {
  const met = new Set<string>();
  let now = unit;
  for (let next = standIns[now]; next !== undefined && now !== homeUnit && !met.has(now); next = standIns[now]) {
    met.add(now);
    now = next;
  }
  return now;
}
