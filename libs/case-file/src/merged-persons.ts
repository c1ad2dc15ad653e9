import type { Entry } from './entry';

export interface Persons {
  readonly persons: Readonly<Record<string, readonly Entry[]>>;
  /** Who turned out to be whom: from the one who went to the one who stays. */
  readonly merged: Readonly<Record<string, string>>;
}

/** Under whom somebody stands now, whatever they were called. */
export function standsAs(merged: Persons['merged'], personId: string): string {
  let id = personId;
  for (let into = merged[id]; into !== undefined; into = merged[id]) id = into;
  return id;
}

/** Everyone who turned out to be this person. */
export const mergedInto = (merged: Persons['merged'], personId: string): readonly string[] =>
  Object.keys(merged).filter((id) => standsAs(merged, id) === personId);

/** The descriptions of both in the order in which they were recorded, under the one who stays; nothing is lost or doubled. */
export function withMerged(
  { persons, merged }: Persons,
  { persons: both, into }: { readonly persons: readonly string[]; readonly into: string },
): Persons {
  const gone = both.filter((id) => id !== into);
  const under = standsAs(merged, into);
  const { goes, rest } = parted(persons, gone);
  const one = [...goes, ...(persons[under] ?? [])].toSorted(byTime);
  return {
    persons: one.length > 0 ? { ...rest, [under]: one } : rest,
    merged: { ...merged, ...Object.fromEntries(gone.map((id) => [id, into])) },
  };
}

const byTime = (a: Entry, b: Entry) => Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt);

function parted(persons: Persons['persons'], gone: readonly string[]) {
  const entries = Object.entries(persons);
  return {
    goes: entries.flatMap(([id, told]) => (gone.includes(id) ? told : [])),
    rest: Object.fromEntries(entries.filter(([id]) => !gone.includes(id))),
  };
}
