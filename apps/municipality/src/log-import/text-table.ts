import Papa from 'papaparse';
import { rowsIn, Unreadable, type Table } from './table';

/** Separators that are tried, the likeliest first. */
const SEPARATORS = ['\t', ';', ',', '|'];

/** A table as it is pasted, or stands in a file: separated by tabs, semicolons, commas or bars. @throws Unreadable */
export function textTable(text: string, separator?: string): Table {
  const known = separator ?? (firstLine(text).includes('\t') ? '\t' : undefined);
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: false,
    ...(known === undefined ? { delimitersToGuess: SEPARATORS } : { delimiter: known }),
  });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = data.map((cells, at) => ({ row: at + 1, cells, ...(broken.has(at) && { isBroken: true }) }));
  return { rows: rowsIn(rows), separator: meta.delimiter, otherSheets: [] };
}

const firstLine = (text: string) => text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';

/** A file of text: UTF-8 or UTF-16 if it is that, else as Danish Windows writes. @throws Unreadable */
export function textFile(bytes: Uint8Array, separator?: string): Table {
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('not-text');
  return { ...textTable(text, separator), encoding };
}

function decoded(bytes: Uint8Array): { text: string; encoding: NonNullable<Table['encoding']> } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const name = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(name).decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
