import { asEntries, type Telling } from '../log/tellings';

/** An entry to choose, as it was first told. */
export interface Offered {
  readonly entry: Telling;
  /** By what it says now. */
  readonly mayBeBreach: boolean;
}

/** The entries that the police may see, what may be a breach first. `meantFor`: by entry, where that was changed. */
export function offered(tellings: readonly Telling[], meantFor: ReadonlyMap<string, string>): readonly Offered[] {
  const marked = asEntries(tellings).filter(({ now }) => now.possibleBreachOf !== undefined);
  const refs = new Set(marked.map(({ now }) => now.entryRef));
  return tellings
    .filter(({ corrects }) => corrects === undefined)
    .filter(({ entryRef = '', audience }) => (meantFor.get(entryRef) ?? audience) !== 'support')
    .map((entry) => ({ entry, mayBeBreach: refs.has(entry.entryRef) }))
    .toSorted((a, b) => Number(b.mayBeBreach) - Number(a.mayBeBreach));
}
