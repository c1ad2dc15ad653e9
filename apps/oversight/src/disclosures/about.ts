import type { StoredFact } from '@vaern/casework';
import type { Disclosed } from '@vaern/disclosure';
import type { Sees } from './standing';

/** Of whom, by capacity and not by name, and which classes; `gone`: those whose words were taken back or struck since. */
export interface About {
  readonly person: string;
  readonly capacities: readonly string[];
  readonly classes: readonly string[];
  readonly gone: readonly string[];
}

/** What each person of the case is in it, as these facts say. */
export function capacitiesIn(
  facts: readonly Pick<StoredFact, 'type' | 'plain'>[],
): ReadonlyMap<string, readonly string[]> {
  const capacities = new Map<string, readonly string[]>();
  for (const { type, plain } of facts) {
    if (type === 'CaseOpened' && typeof plain.affected === 'string') capacities.set(plain.affected, ['affected']);
    if (type === 'PersonDescribed') capacities.set(String(plain.personId), plain.capacities as readonly string[]);
  }
  return capacities;
}

/** Whom a disclosure was about. Nothing of those whom the asking agency forgot. */
export function aboutOf(
  { parts, changes }: Pick<Disclosed, 'parts' | 'changes'>,
  known: {
    readonly capacities: ReadonlyMap<string, readonly string[]>;
    readonly forgotten: ReadonlySet<string>;
    readonly sees: Sees;
  },
): readonly About[] {
  const lost = new Set(
    changes.flatMap((change) => (change.kind === 'words-gone' && known.sees(change.under) ? change.parts : [])),
  );
  const persons = [...new Set(parts.map(({ person }) => person))].filter((person) => !known.forgotten.has(person));
  return persons.map((person) => {
    const theirs = parts.filter((part) => part.person === person);
    const classes = [...new Set(theirs.map((part) => part.class))];
    const kept = new Set(theirs.filter(({ id }) => !lost.has(id)).map((part) => part.class));
    return {
      person,
      capacities: known.capacities.get(person) ?? [],
      classes,
      gone: classes.filter((name) => !kept.has(name)),
    };
  });
}
