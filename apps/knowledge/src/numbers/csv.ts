import Papa from 'papaparse';
import { linesOf } from '../figure-lines';
import type { FrozenYear } from './frozen-years';

/** A line for each figure; an empty count is withheld. RFC 4180, UTF-8. */
export function csvOf({ year, measures }: FrozenYear): string {
  const rows = linesOf(measures).map((line) => ({ year, ...line }));
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
