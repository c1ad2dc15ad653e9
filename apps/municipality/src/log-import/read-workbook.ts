import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { mustHoldLittle, mustSpanLittle } from './area';
import { commentsIn, isPutInto, type Besides } from './besides';
import { isDate, isEmpty, rowsIn, Unreadable, type Cell, type Table, type TableRow } from './table';
import { unpacked } from './unpacked';

/** One sheet of an XLSX workbook: the one named, or the first that holds something. @throws Unreadable */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<Table> {
  const { sheets, besides } = await workbookIn(bytes);
  const chosen =
    sheet === undefined ? sheets.find(({ rows }) => rows.length > 0) : sheets.find(({ name }) => name === sheet);
  if (!chosen) throw new Unreadable(sheet === undefined ? 'empty' : 'no-such-sheet');
  mustHoldLittle(chosen.rows);
  const others = sheets.filter((one) => one !== chosen && one.rows.length > 0);
  return {
    rows: rowsIn(chosen.rows),
    otherSheets: others.map(({ name, rows }) => ({ name, rows: rows.length })),
    besides,
  };
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly TableRow[] }[];
  readonly besides: Besides;
}

/** What was measured is what is read: the archive is written anew from it. */
async function workbookIn(bytes: Uint8Array): Promise<Workbook> {
  const all = Object.entries(unpacked(bytes));
  const files = all.filter(([name]) => /\.xml(\.rels)?$/.test(name));
  let comments = 0;
  for (const [, file] of files) {
    const xml = new TextDecoder().decode(file);
    mustSpanLittle(xml);
    comments += commentsIn(xml);
  }
  const archive = zipSync(Object.fromEntries(files), { level: 0 });
  const sheets = await readSheets(Buffer.from(archive)).catch(() => {
    throw new Unreadable('not-a-workbook');
  });
  return {
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: filledRows(data as Cell[][]) })),
    besides: { files: all.filter(([name]) => isPutInto(name)).length, comments },
  };
}

const filledRows = (data: readonly (readonly Cell[])[]): readonly TableRow[] =>
  data
    .map((cells, at) => ({ row: at + 1, cells: cells.map(readable) }))
    .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));

/** A number that is no day, in a cell that is called one. */
const readable = (cell: Cell): Cell => (isDate(cell) && Number.isNaN(cell.getTime()) ? '?' : cell);
