import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { isEmpty, rowsIn, Unreadable, type Cell, type Table, type TableRow } from './table';

/** Bytes that a workbook may have when it is unpacked, and the files in it. */
export const MOST_UNPACKED = 30 * 2 ** 20;
const MOST_FILES = 500;
const STEP = 64 * 1024;

/** One sheet of an XLSX workbook: the one named, or the first that holds something. @throws Unreadable */
export async function workbook(bytes: Uint8Array, sheet?: string): Promise<Table> {
  mustBeSmall(bytes);
  const sheets = await readWorkbook(Buffer.from(bytes)).catch(() => {
    throw new Unreadable('not-a-workbook');
  });
  const filled = sheets.map((one) => ({ name: one.sheet, rows: filledRows(one.data as Cell[][]) }));
  const chosen =
    sheet === undefined ? filled.find(({ rows }) => rows.length > 0) : filled.find(({ name }) => name === sheet);
  if (!chosen) throw new Unreadable(sheet === undefined ? 'empty' : 'no-such-sheet');
  const others = filled.filter((one) => one !== chosen && one.rows.length > 0);
  return {
    rows: rowsIn(chosen.rows),
    otherSheets: others.map(({ name, rows }) => ({ name, rows: rows.length })),
  };
}

const filledRows = (data: readonly (readonly Cell[])[]): readonly TableRow[] =>
  data.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));

/**
 * Unpacks the whole archive and keeps nothing of it, before anybody unpacks it into memory: what it says of its sizes
 * may be a lie. @throws Unreadable
 */
function mustBeSmall(bytes: Uint8Array): void {
  let unpacked = 0;
  let files = 0;
  const archive = new Unzip((file) => {
    files += 1;
    if (files > MOST_FILES) throw new Unreadable('too-large');
    file.ondata = (error, chunk) => {
      if (error) throw new Unreadable('not-a-workbook');
      unpacked += chunk.length;
      if (unpacked > MOST_UNPACKED) throw new Unreadable('too-large');
    };
    file.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('not-a-workbook');
  }
  if (files === 0) throw new Unreadable('not-a-workbook');
}
