import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { mustHoldLittle, mustSpanLittle } from './area';
import { isDate, isEmpty, rowsIn, Unreadable, type Cell, type Table, type TableRow } from './table';
import { unpacked } from './unpacked';

/** One sheet of an XLSX workbook: the one named, or the first that holds something. @throws Unreadable */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<Table> {
  const sheets = await sheetsIn(bytes);
  const chosen =
    sheet === undefined ? sheets.find(({ rows }) => rows.length > 0) : sheets.find(({ name }) => name === sheet);
  if (!chosen) throw new Unreadable(sheet === undefined ? 'empty' : 'no-such-sheet');
  mustHoldLittle(chosen.rows);
  const others = sheets.filter((one) => one !== chosen && one.rows.length > 0);
  return {
    rows: rowsIn(chosen.rows),
    otherSheets: others.map(({ name, rows }) => ({ name, rows: rows.length })),
  };
}

/** What was measured is what is read: the archive is written anew from it. */
async function sheetsIn(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly rows: readonly TableRow[] }[]> {
  const files = Object.entries(unpacked(bytes)).filter(([name]) => /\.xml(\.rels)?$/.test(name));
  for (const [, file] of files) mustSpanLittle(new TextDecoder().decode(file));
  const archive = zipSync(Object.fromEntries(files), { level: 0 });
  const sheets = await readSheets(Buffer.from(archive)).catch(() => {
    throw new Unreadable('not-a-workbook');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: filledRows(data as Cell[][]) }));
}

const filledRows = (data: readonly (readonly Cell[])[]): readonly TableRow[] =>
  data
    .map((cells, at) => ({ row: at + 1, cells: cells.map(readable) }))
    .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));

/** A number that is no day, in a cell that is called one. */
const readable = (cell: Cell): Cell => (isDate(cell) && Number.isNaN(cell.getTime()) ? '?' : cell);
