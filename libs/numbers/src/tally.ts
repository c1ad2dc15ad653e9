import type { MeasureName } from './measures';

/** One unit that is counted, and where it stands: by dimension. */
export interface Item<Name extends string = MeasureName> {
  readonly measure: Name;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** How many, of how many persons, and how many of the one with the most. */
export interface Tallied {
  readonly count: number;
  readonly persons: number;
  readonly largest: number;
}

const none: Tallied = { count: 0, persons: 0, largest: 0 };
const keyOf = (...place: readonly string[]) => place.join('/');

/** Counts one person after another, and keeps nobody. */
export class Tally {
  readonly #cells = new Map<string, Tallied>();

  /** All that is counted of one person. */
  add(items: readonly Item<string>[]): void {
    const own = new Map<string, number>();
    for (const place of items.flatMap(placesOf)) own.set(place, (own.get(place) ?? 0) + 1);
    for (const [place, count] of own) {
      const before = this.#cells.get(place) ?? none;
      this.#cells.set(place, {
        count: before.count + count,
        persons: before.persons + 1,
        largest: Math.max(before.largest, count),
      });
    }
  }

  total(measure: string): Tallied {
    return this.#cells.get(keyOf(measure)) ?? none;
  }

  cell(measure: string, dimension: string, code: string): Tallied {
    return this.#cells.get(keyOf(measure, dimension, code)) ?? none;
  }
}

/** A code that is named twice is counted once. */
function placesOf({ measure, codes }: Item<string>): readonly string[] {
  const inDimensions = Object.entries(codes).flatMap(([dimension, named]) =>
    [...new Set(named)].map((code) => keyOf(measure, dimension, code)),
  );
  return [keyOf(measure), ...inDimensions];
}
