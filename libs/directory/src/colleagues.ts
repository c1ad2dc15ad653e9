import type { Directory } from './directory';
import type { Standing, UnitId } from './unit';

/** Somebody of an agency, in one unit that they work in. */
export interface Colleague {
  /** The agency's own id of the staff member. */
  readonly id: string;
  readonly name: string;
  readonly unit: UnitId;
  readonly unitName: string;
  /** In which roles they work there. */
  readonly roles: readonly string[];
}

export interface Colleagues {
  /** The agency, as people call it. */
  readonly agencyName: string;
  /** By name. */
  readonly items: readonly Colleague[];
}

/** Whoever asks who works here. */
export interface WhoAsks {
  readonly agency: string;
  readonly unit: string;
}

interface Named {
  readonly agency: string;
  readonly id: string;
  readonly name?: string | undefined;
  readonly units: readonly { readonly unit: string; readonly roles: readonly string[] }[];
}

/** Who reads restricted cases, and who treats perpetrators, is known inside that unit alone. */
const walled: ReadonlySet<Standing> = new Set(['restricted', 'perpetrators']);

/** The people of one's own agency who are named. See docs/decisions/0048-who-works-here.md. @throws NotInDirectory */
export function colleaguesOf(directory: Directory, staff: readonly Named[], who: WhoAsks): Colleagues {
  const mayBeShown = (unit: string) => unit === who.unit || !walled.has(directory.standingOf(unit));
  const items = staff
    .filter(({ agency }) => agency === who.agency)
    .flatMap(({ id, name, units }) =>
      name === undefined
        ? []
        : units
            .filter(({ unit }) => mayBeShown(unit))
            .map(({ unit, roles }) => ({ id, name, unit: unit as UnitId, unitName: unitName(directory, unit), roles })),
    );
  const agencyName = directory.agency(who.agency)?.name ?? who.agency;
  return { agencyName, items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'da')) };
}

const unitName = (directory: Directory, unit: string): string => directory.unit(unit)?.name ?? unit;
