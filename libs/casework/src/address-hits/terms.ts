import type { CodeOf } from '../kernel/code-list';
import { hitOf } from './codes';
import { tokensOf, type Token } from './folded';

export type HitOf = CodeOf<typeof hitOf>;

/** A name as its letters in a row: `Sankt Knuds Gade` and `Skt. Knudsgade` are alike. */
export interface NameTerm {
  readonly kind: 'name';
  readonly of: HitOf;
  readonly name: string;
  /** As it is written, where it is so short that only this counts. */
  readonly exactly?: string;
  /** The name alone is too short or too common: it counts with one of these behind it. */
  readonly before?: readonly string[];
}
export interface PhoneTerm {
  readonly kind: 'phone';
  readonly of: HitOf;
  /** A Danish number without +45, another with its country code. */
  readonly digits: string;
}
export type Term = NameTerm | PhoneTerm;

/** Words about the affected person, of a class that says where she is or how to reach her. */
export interface Known {
  readonly class: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A name with fewer letters counts only as it is written; with fewer than `SHORTEST` never. */
export const LONG_ENOUGH = 5;
export const SHORTEST = 3;

/** What names no place by itself. Streets that are called so count with their number, schools and workplaces not at all. */
const common = new Set(
  `adresse adressen hemmelig hemmeligt beskyttet ukendt ingen ikke oplyst ved navn
  vej vejen gade gaden torv torvet plads pladsen park parken have haven strand stranden havn havnen by byen mark marken skov skoven
  bakke bakken kirke kirken station stationen center centret centeret
  skole skolen folkeskole folkeskolen gymnasium gymnasiet efterskole efterskolen universitet universitetet boernehave boernehaven
  vuggestue vuggestuen sfo studerende elev
  kommune kommunen region regionen firma firmaet butik butikken kontor kontoret arbejde arbejdet job privat hjemme hjemmefra
  selvstaendig ledig hospital hospitalet sygehus sygehuset plejehjem plejehjemmet politi politiet`
    .split(/\s+/)
    .flatMap((word) => tokensOf(word).map(({ text }) => text)),
);
const legalForms = new Set(['aps', 'as', 'is', 'ivs', 'amba', 'amb', 'ks', 'smba']);
const shortFor = new Map(
  Object.entries({
    gl: 'gammel',
    gml: 'gammel',
    ndr: 'nordre',
    nr: 'norre',
    sdr: 'sondre',
    vstr: 'vestre',
    skt: 'sankt',
    sct: 'sankt',
    st: 'sankt',
    kgs: 'kongens',
    dr: 'dronning',
  }).map(([short, long]) => [short, long]),
);

/** The word written out, if it is a short form that streets are called by. */
export const writtenOut = (word: string): string => shortFor.get(word) ?? word;

/** What to look for, when these words are known of the affected person. What tells nothing is no term. */
export function termsOf({ class: sealedClass, fields }: Known): readonly Term[] {
  const texts = (field: string): readonly string[] =>
    [fields[field]].flat().filter((value): value is string => typeof value === 'string');
  if (sealedClass === 'address') {
    const town = texts('postcode').flatMap((postcode) => texts('town').map((name) => `${postcode} ${name}`));
    return [...texts('street').flatMap(streetTerms), ...town.flatMap(townTerms)];
  }
  if (sealedClass === 'reach') return [...texts('phones'), ...texts('value')].flatMap(phoneTerms);
  if (sealedClass !== 'place') return [];
  return [
    ...texts('school').flatMap((name) => nameTerms('school', name)),
    ...texts('worksAt').flatMap((name) => nameTerms('work', name)),
  ];
}

/** A street with its number, letter, floor and door: what comes before the number is its name. */
function streetTerms(street: string): readonly Term[] {
  const lines = street.split(/[,;\n]/).map(tokensOf);
  const tokens = lines.find((line) => houseNumberIn(line) > 0) ?? lines[0] ?? [];
  const at = houseNumberIn(tokens);
  const named = at > 0 ? tokens.slice(0, at) : tokens;
  const name = joined(named);
  if (isTelling(named)) return [{ kind: 'name', of: 'address', name }];
  const number = tokens[at]?.text;
  return number === undefined || name === '' ? [] : [{ kind: 'name', of: 'address', name, before: [number] }];
}

/** The first number behind a word. */
const houseNumberIn = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ isNumber }, at) => isNumber && tokens.slice(0, at).some((earlier) => !earlier.isNumber));

/** A town tells something with its postcode in front: neither does alone. */
function townTerms(town: string): readonly Term[] {
  const [postcode, ...words] = tokensOf(town);
  const name = words.filter(({ text }) => text.length > 1);
  if (!postcode || name.length === 0) return [];
  return [{ kind: 'name', of: 'address', name: postcode.text, before: [joined(name)] }];
}

function nameTerms(of: HitOf, text: string): readonly Term[] {
  const tokens = tokensOf(text.replace(/\b[AIK]\/S\b/gi, ' ')).filter((token) => !legalForms.has(token.text));
  const name = joined(tokens);
  if (isTelling(tokens)) return [{ kind: 'name', of, name }];
  const [only, ...more] = tokens;
  if (!only || more.length > 0 || common.has(only.text) || name.length < SHORTEST) return [];
  return [{ kind: 'name', of, name, exactly: text.slice(only.from, only.to) }];
}

const joined = (tokens: readonly Token[]) => tokens.map(({ text }) => writtenOut(text)).join('');
const isTelling = (tokens: readonly Token[]): boolean =>
  joined(tokens).length >= LONG_ENOUGH && tokens.some(({ text, isNumber }) => !isNumber && !common.has(text));

function phoneTerms(text: string): readonly Term[] {
  const plain = text.normalize('NFKC').trim();
  const dialled = plain.replace(/[^\d+]/g, '').replace(/^(\+|00)?45(?=\d{8}$)/, '');
  const digits = dialled.replace(/^(\+|00(?=\d{7}))/, '');
  const isPhone = /^[\s()+.,/·\d\u2212\p{Pd}\p{Cf}]+$/u.test(plain) && digits.length >= 7 && digits.length <= 15;
  return isPhone ? [{ kind: 'phone', of: 'phone', digits }] : [];
}
