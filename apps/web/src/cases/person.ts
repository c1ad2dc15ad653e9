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

export const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
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
const rank = ({ capacities }: Known) =>
  Math.min(...capacities.map((capacity) => order.indexOf(capacity)), order.length);

export const inOrder = (persons: readonly Person[]): readonly Known[] =>
  persons.map(knownOf).toSorted((a, b) => rank(a) - rank(b));

/** What a person of the case is called, by any of their ids. */
export function nameOf(persons: readonly Person[], id: string | undefined): string | undefined {
  const person = persons.find(({ personId, mergedIds }) => id === personId || mergedIds.some((one) => one === id));
  return person && knownOf(person).name;
}
