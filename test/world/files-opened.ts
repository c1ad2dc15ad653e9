import type { HandedOut, Handed } from './handed-out';
import { wordsIn, type Opening } from './openings';

const uuid = '[0-9a-f-]{36}';
const aFile = new RegExp(`/cases/(${uuid})/evidence/${uuid}$`);
const looked = new RegExp(`^POST .*/evidence/…/verification$`);
const taken = new RegExp(`/cases/(${uuid})/evidence/export$`);

/** Whoever asks beyond the end of a file is told how long it is, which is among its words. */
const BEYOND = 416;

/** Every answer for which the key of a file was signed for: one row a file, and one for the list of an export. */
export const filesOpenedIn = ({ handed }: HandedOut): readonly Opening[] => handed.flatMap(openedIn);

function openedIn(one: Handed): readonly Opening[] {
  const { path, where, exchange } = one;
  if (exchange.status >= 300 && exchange.status !== BEYOND) return [];
  if (taken.test(path))
    return [opening(one, linesIn(exchange.raw)), ...filesIn(exchange.raw).map(() => opening(one, 1))];
  return (where.startsWith('GET ') && aFile.test(path)) || looked.test(where) ? [opening(one, 1)] : [];
}

const opening = ({ party, path, exchange }: Handed, parts: number): Opening => ({
  requestId: exchange.headers['x-request-id'] ?? '',
  unit: party,
  caseId: /\/cases\/([0-9a-f-]{36})/.exec(path)?.[1] ?? '',
  classes: ['evidence'],
  parts,
});

/** The list comes first in an export, not compressed. */
function linesIn(zip: Buffer): number {
  const text = zip.toString('latin1');
  return wordsIn(JSON.parse(text.slice(text.indexOf('{\n'), text.indexOf('\n}') + 2))).length;
}

const filesIn = (zip: Buffer) => [...new Set(zip.toString('latin1').match(/files\/\d{3}-/g) ?? [])];
