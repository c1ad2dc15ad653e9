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

/** Plain fields told: `all`, or these. */
export type Codes = 'all' | readonly string[];

export function unitedCodes(all: readonly Codes[]): Codes {
  if (all.includes('all')) return 'all';
  return [...new Set(all.flatMap((codes) => codes))].sort();
}

export const codesOf = (cells: readonly Cell[]): Codes =>
  unitedCodes(cells.map(({ codes }) => (codes === 'nothing' ? [] : codes)));
