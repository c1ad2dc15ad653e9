import type { Entry } from './entry';
import { namedToday, type Passing } from './passing';

/** What a unit was told of whose the case has been. */
export interface Homes {
  readonly opened?: Entry;
  readonly handOvers: readonly Entry[];
  /** The units that the case passed between within an agency. */
  readonly passed: readonly Passing[];
}

/** Who took over from whom, in the order in which it happened. */
export function passingsOf(homes: Homes): readonly Passing[] {
  const happened = [
    ...homes.passed.map((passing) => ({ at: passing.at, by: () => [passing] })),
    ...homes.handOvers.map((moved) => ({
      at: moved.recordedAt,
      by: (before: readonly Passing[]) => standsInFor(moved, firstHome(homes, before)),
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  return happened.reduce<readonly Passing[]>((before, { by }) => [...before, ...by(before)], []);
}

/** The old home, and whoever of its agency the unit was told of. */
function standsInFor({ alias, passing, recordedAt }: Entry, old: string | undefined): readonly Passing[] {
  const units = Array.isArray(passing) ? passing.map(String) : [old ?? []].flat();
  return units.map((from) => ({ from, to: String(alias), at: recordedAt }));
}

const firstHome = ({ opened }: Homes, passings: readonly Passing[]): string | undefined =>
  opened && namedToday(passings, String(opened.homeUnit), opened.recordedAt);

/** The home that it has today, as far as the unit was told: by an alias. */
export function homeToday(homes: Homes): string | undefined {
  const moved = homes.handOvers.toSorted((one, other) => one.recordedAt.localeCompare(other.recordedAt)).at(-1);
  const passings = passingsOf(homes);
  return moved ? namedToday(passings, String(moved.alias), moved.recordedAt) : firstHome(homes, passings);
}
