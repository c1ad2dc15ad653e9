import { sealedClasses, type Cell, type Each } from '@vaern/casework';
import type { Digest } from './digest';

/** The home unit's column: everything but notes. */
export const homeCell: Cell = { codes: 'all', chosen: [], always: sealedClasses.filter((name) => name !== 'note') };

/** The cells that say what is told of this fact; several where a list of codes chooses them, none where nothing is told. */
export function cellsOf(told: Cell | Each, fact: Digest, audience: string | undefined): readonly Cell[] {
  if (!('each' in told)) return saying([told]);
  const value = told.each === 'audience' ? audience : fact.plain[told.each];
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  return saying(codes.flatMap((code) => (isCode(code) ? (told.of[String(code)] ?? []) : [])));
}

const isCode = (code: unknown) => typeof code === 'string' || typeof code === 'boolean';
const saying = (cells: readonly Cell[]) => cells.filter((cell) => cell.codes !== 'nothing');

/** Plain fields told: `all`, and who did it; or these. */
export type Codes = 'all' | readonly string[];
/** Stands among the fields where not all are told, and yet who did it. */
export const AUTHOR = 'by';
/** All fields but this one, and who did it. */
export const allBut = (field: string, { plain }: Digest): readonly string[] => [
  ...Object.keys(plain).filter((each) => each !== field),
  AUTHOR,
];
export const saysWho = (codes: Codes): boolean => codes === 'all' || codes.includes(AUTHOR);

export function unitedCodes(all: readonly Codes[]): Codes {
  if (all.includes('all')) return 'all';
  return [...new Set(all.flatMap((codes) => codes))].sort();
}

export const codesOf = (cells: readonly Cell[]): Codes =>
  unitedCodes(cells.map(({ codes }) => (codes === 'nothing' ? [] : codes)));
