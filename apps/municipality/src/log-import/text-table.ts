import Papa from 'papaparse';
import { nothingBesides } from './besides';
import { rowsIn, Unreadable, type Table } from './table';

/** The likeliest first. */
const separators = ['\t', ';', ',', '|'] as const;

/** A table as it is pasted, or stands in a file: separated by tabs, semicolons, commas or bars, as its heading is. @throws Unreadable */
export function textTable(text: string): Table {
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: separatorOf(text) });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = data.map((cells, at) => ({ row: at + 1, cells, ...(broken.has(at) && { isBroken: true }) }));
  return { rows: rowsIn(rows), separator: meta.delimiter, otherSheets: [], besides: nothingBesides };
}

/** The one that stands in the heading most often. */
function separatorOf(text: string): string {
  const heading = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const found = separators.map((separator) => ({ separator, count: heading.split(separator).length }));
  return found.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

/** A file of text: UTF-8 or UTF-16 if it is that, else as Danish Windows writes. @throws Unreadable */
export function textFile(bytes: Uint8Array): Table {
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('not-text');
  return { ...textTable(text), encoding };
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
    return { text: windowsText(bytes), encoding: 'windows-1252' };
  }
}

/** Where Windows differs from Latin 1, byte for byte; the runtime's own decoder does not know. */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const windowsText = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => from80.charAt(control.charCodeAt(0) - 0x80));
