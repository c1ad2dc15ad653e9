import { Unreadable, type TableRow } from './table';

/** Cells that a sheet may span, the empty ones between others included. */
const MOST_CELLS = 10_000_000;
/** Characters that a sheet may hold; a cell counts as ten more, empty or not. */
const MOST_CHARACTERS = 10_000_000;
const OF_A_CELL = 10;
const isSheet = /<(?:[^\s<>/]+:)?sheetData[\s/>]/;
/** No quotes within, so that what stands in other attributes hides none of these. */
const placeIn = /(?<![A-Za-z0-9_.-])r\s*=\s*(["'])([^"']*)\1/g;
const place = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/**
 * Whoever reads a sheet fills the gaps between its cells, so that one cell far out is as large as all before it.
 * @throws Unreadable
 */
export function mustSpanLittle(xml: string): void {
  if (!isSheet.test(xml)) return;
  let [rows, columns] = [1, 1];
  for (const [, , at = ''] of xml.matchAll(placeIn)) {
    const [, letters, row] = place.exec(at) ?? [];
    if (letters === undefined) throw new Unreadable('too-large');
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, numberOf(letters));
  }
  if (rows * columns > MOST_CELLS) throw new Unreadable('too-large');
}

const numberOf = (letters: string) => Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

/** A workbook keeps words once that many cells say: here they count as often as they are said. @throws Unreadable */
export function mustHoldLittle(rows: readonly TableRow[]): void {
  let characters = 0;
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    characters += OF_A_CELL + (typeof cell === 'string' ? cell.length : 0);
  }
  if (characters > MOST_CHARACTERS) throw new Unreadable('too-large');
}
