import type { CodeOf } from '../kernel/code-list';
import type { Id, SealedClass } from '../kernel/words';
import { MOST_PLACES, type hitWhere } from './codes';
import { findIn, type Span } from './find';
import { termsOf, type HitOf, type Known, type Term } from './terms';

/** Words of one part: their class and their fields. */
export interface Searched {
  readonly type: string;
  readonly class: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A hit in one field of a part. */
export interface Found {
  readonly field: string;
  readonly where: CodeOf<typeof hitWhere>;
  readonly of: HitOf;
  readonly at: readonly { readonly from: number; readonly to: number }[];
}

/** What is known of her, gathered: what to look for in texts, and which place of hers, if any, a picture could show. */
export interface Sought {
  readonly terms: readonly Term[];
  readonly place: HitOf | undefined;
}

export const soughtOf = (known: readonly Known[]): Sought => ({
  terms: known.flatMap(termsOf),
  place: placeIn(known),
});

function placeIn(known: readonly Known[]): HitOf | undefined {
  const says = (sealedClass: string, field?: string) =>
    known.some((one) => one.class === sealedClass && (field === undefined || one.fields[field] !== undefined));
  if (says('address')) return 'address';
  if (says('place', 'school')) return 'school';
  return says('place', 'worksAt') ? 'work' : undefined;
}

/**
 * The classes whose fields people write as they like. Left out: what is told by a field set of its own and says nothing
 * but that (address, CPR, reach), what is no sentence (staff, journal numbers), and notes, which nobody else is told.
 */
const isFreeText: Readonly<Record<SealedClass, boolean>> = {
  identity: true,
  cpr: false,
  address: false,
  reach: false,
  place: true,
  narrative: true,
  'log-text': true,
  effect: true,
  witness: true,
  evidence: true,
  'police-ref': false,
  staff: false,
  note: false,
};

/**
 * Where somebody works or goes to school is a field of its own; any other place is written freely. What opens a file stays
 * closed: its name stands in the list, and what is found there keeps the file too.
 */
export const isSearched = (type: string, sealedClass: string): boolean =>
  Object.hasOwn(isFreeText, sealedClass) &&
  isFreeText[sealedClass as SealedClass] &&
  type !== 'EvidenceStored' &&
  !(type === 'PersonDescribed' && sealedClass === 'place');

/** What nobody wrote. */
const computed: ReadonlySet<string> = new Set(['sha256', 'mediaType']);

/** Whether words about the affected person, in such a fact, may say where she is or how to reach her. */
export const isKnownOf = (type: string, sealedClass: string): boolean =>
  sealedClass === 'address' || sealedClass === 'reach' || (type === 'PersonDescribed' && sealedClass === 'place');

/** Where in these words something of hers stands. Pure, and the words stay here. */
export function search({ class: sealedClass, type, fields }: Searched, sought: Sought): readonly Found[] {
  if (!isSearched(type, sealedClass)) return [];
  const written = Object.entries(fields).filter(([field]) => !(sealedClass === 'evidence' && computed.has(field)));
  return written.flatMap(([field, value]) =>
    field === 'shows' && sealedClass === 'evidence'
      ? inPicture(value, sought)
      : textsIn(field, value).flatMap((text) => inText(text, sealedClass === 'evidence' ? 'filename' : 'text', sought)),
  );
}

interface Text {
  readonly field: string;
  readonly text: string;
}

/** Every text in a value, however deep, by the path to it. */
function textsIn(field: string, value: unknown): readonly Text[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${field}.${key}`, inner));
}

function inText({ field, text }: Text, where: Found['where'], { terms }: Sought): readonly Found[] {
  const byKind = new Map<HitOf, Span[]>();
  for (const span of findIn(text, terms)) byKind.set(span.of, [...(byKind.get(span.of) ?? []), span]);
  return [...byKind].map(([of, spans]) => ({
    field,
    where,
    of,
    at: spans.slice(0, MOST_PLACES).map(({ from, to }) => ({ from, to })),
  }));
}

/** Nobody here knows on the map where she lives, learns or works: a picture that says where it was taken is a hit once any of it is known. */
function inPicture(value: unknown, sought: Sought): readonly Found[] {
  const texts = textsIn('shows', value).flatMap((text) => inText(text, 'picture', sought));
  const { position } = (typeof value === 'object' && value !== null ? value : {}) as { position?: unknown };
  if (position !== true || sought.place === undefined) return texts;
  return [...texts, { field: 'shows', where: 'picture', of: sought.place, at: [] }];
}

/** A hit as a fact says it. */
export const placed = ({ at, ...found }: Found, of: { factId: Id; about: Id; class: string; hitId: Id }) => ({
  ...of,
  class: of.class as SealedClass,
  ...found,
  at: [...at],
});

/** How words are searched, by number: raised when more is found, so that what was searched before is searched anew. */
export const SEARCH_VERSION = 3;

/** Of what is sought now what was not sought before. */
export function newIn(now: Sought, before: Sought): Sought {
  const sought = new Set(before.terms.map((term) => JSON.stringify(term)));
  return {
    terms: now.terms.filter((term) => !sought.has(JSON.stringify(term))),
    place: before.place === undefined ? now.place : undefined,
  };
}
