import type { CaseFile } from '../api/answers';

export type Person = CaseFile['persons'][number];
type Words = Person['descriptions'][number]['words'][number];

/** A person as the last descriptions leave them: of each word the latest, of each code the latest. */
export interface Known {
  readonly personId: string;
  readonly capacities: readonly string[];
  readonly relation?: string;
  readonly protection: string;
  readonly name?: string;
  readonly born?: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly street?: string;
  readonly town?: string;
  readonly cpr?: string;
  readonly worksAt?: string;
  readonly school?: string;
  readonly notInterpretedBy?: string;
  readonly language?: string;
  readonly interpreterNeeded: boolean;
  /** Words that are there to be asked for: `address`, `cpr`, `place`. */
  readonly closed: readonly string[];
}

/** Marks that turn around how whatever stands after them is read: what somebody wrote turns nothing of ours. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((one) => String(one).replaceAll(turning, '')) : [];
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replaceAll(turning, '') : undefined;
const texts = ['name', 'born', 'street', 'cpr', 'worksAt', 'school', 'notInterpretedBy'] as const;

export function knownOf({ personId, descriptions }: Person): Known {
  const told = descriptions.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const fields: Fields = Object.assign({}, ...told.flatMap(({ words }) => words.map(plain)));
  const town = [textOf(fields.postcode), textOf(fields.town)].filter(Boolean).join(' ');
  const said = texts.flatMap((name) => (textOf(fields[name]) === undefined ? [] : [[name, fields[name]] as const]));
  return {
    personId,
    ...codesOf(told.at(-1)),
    phones: listOf(fields.phones),
    emails: listOf(fields.emails),
    closed: [...new Set(told.flatMap(({ closed }) => closed))],
    ...(Object.fromEntries(said) as Partial<Known>),
    ...(town !== '' && { town }),
  };
}

function codesOf(last: Person['descriptions'][number] | undefined) {
  const { capacities = [], addressProtection = 'none', interpreterNeeded = false, relation, language } = last ?? {};
  return {
    capacities,
    protection: addressProtection,
    interpreterNeeded,
    ...(relation !== undefined && { relation }),
    ...(language !== undefined && { language }),
  };
}

type Fields = Readonly<Record<string, unknown>>;
const plain = ({ fields }: Words) => fields;

/** The words of one class of an entry. */
export const wordsOf = (
  entry: { readonly words: readonly Words[] } | undefined,
  sealedClass: string,
): Readonly<Record<string, unknown>> => entry?.words.find((one) => one.class === sealedClass)?.fields ?? {};

/** The affected person first, then children, then whoever is alleged to pursue, then the others. */
const order = ['affected', 'child', 'perpetrator', 'guardian', 'relative', 'witness'];
export const rank = ({ capacities }: Pick<Known, 'capacities'>): number =>
  Math.min(...capacities.map((capacity) => order.indexOf(capacity)), order.length);

/** Everybody in the case. She is the affected person before anybody has described her. */
export const inOrder = ({ persons, opened }: Pick<CaseFile, 'persons' | 'opened'>): readonly Known[] =>
  persons
    .map(knownOf)
    .map((person) =>
      person.personId === opened?.affected && person.capacities.length === 0
        ? { ...person, capacities: ['affected'] }
        : person,
    )
    .toSorted((a, b) => rank(a) - rank(b));

/** Everybody who can be described: she, too, of whom nobody has said anything yet. */
export function describable(file: Pick<CaseFile, 'persons' | 'opened'>): readonly Known[] {
  const her = file.opened?.affected;
  if (her === undefined || file.persons.some(({ personId }) => personId === her)) return inOrder(file);
  return inOrder({ ...file, persons: [{ personId: her, descriptions: [], mergedIds: [] }, ...file.persons] });
}

/** What a person of the case is called, by any of their ids. */
export function nameOf(persons: readonly Person[], id: string | undefined): string | undefined {
  const person = persons.find(({ personId, mergedIds }) => id === personId || mergedIds.some((one) => one === id));
  return person && knownOf(person).name;
}
