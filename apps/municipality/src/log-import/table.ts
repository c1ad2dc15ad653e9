import { types } from 'node:util';
import type { Besides } from './besides';

/** A cell as it was read. A date has no time zone: it is what a clock on the wall showed, written as UTC. */
export type Cell = string | number | boolean | Date | undefined;

/** A row that is not empty, by its number in the sheet, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Its quotation marks do not match. */
  readonly isBroken?: boolean;
}

/** A table as it was read, heading first. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** How it was written, where that had to be found out. */
  readonly encoding?: 'utf-8' | 'windows-1252' | 'utf-16';
  readonly separator?: string;
  /** Sheets that hold something and were not read. */
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
  readonly besides: Besides;
}

export type Why =
  'not-a-workbook' | 'too-large' | 'too-slow' | 'too-many-rows' | 'no-such-sheet' | 'not-text' | 'empty';

/** What was sent is no table that can be read. */
export class Unreadable extends Error {
  constructor(readonly why: Why) {
    super(`the table cannot be read: ${why}`);
    this.name = 'Unreadable';
  }
}

export const MOST_TABLE_ROWS = 5_000;

/** The rows that hold something. @throws Unreadable */
export function rowsIn(rows: readonly TableRow[]): readonly TableRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  if (filled.length === 0) throw new Unreadable('empty');
  if (filled.length > MOST_TABLE_ROWS + 1) throw new Unreadable('too-many-rows');
  return filled;
}

/** Also of one that a thread read. */
export const isDate = (cell: Cell): cell is Date => types.isDate(cell);

export const isEmpty = (cell: Cell): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
