import type { ImportedRow } from '@vaern/casework';
import type { Calendar } from '@vaern/platform';
import { allChosenIn, chosenIn } from './chosen';
import type { Column } from './columns';
import type { Fault } from './faults';
import { Reading } from './reading';
import type { TableRow } from './table';
import { given, timesOf } from './times';

/** What counts for rows that do not say it themselves. */
export interface Otherwise {
  readonly audience: ImportedRow['audience'];
  readonly direction?: ImportedRow['direction'];
  readonly channels?: ImportedRow['channels'];
  readonly behaviours?: ImportedRow['behaviours'];
}

export interface ReadingOf {
  readonly columns: readonly Column[];
  readonly otherwise: Otherwise;
  readonly calendar: Pick<Calendar, 'momentOf'>;
  readonly now: Date;
}

export type ReadEntry = Omit<ImportedRow, 'nth' | 'witnesses' | 'against' | 'possibleBreachOf'>;

/** A row as an entry of the log and what of it is left out; or what is wrong with it: all that is, not the first thing alone. */
export interface ReadRow {
  readonly row: number;
  readonly entry?: ReadEntry;
  readonly faults: readonly Fault[];
}

export function readRow(from: TableRow, { columns, otherwise, calendar, now }: ReadingOf): ReadRow {
  const reading = new Reading(columns, from);
  const when = timesOf(reading, calendar, now);
  const codes = codesOf(reading, otherwise);
  const words = {
    text: reading.wholeText(),
    senderIdentifier: reading.text('sender'),
    place: reading.text('place'),
    effect: reading.text('effect'),
  };
  const count = countOf(reading);
  const { row } = from;
  if (!when || reading.faults.length > 0) return { row, faults: reading.faults };
  const entry = { toldBy: 'import' as const, ...when, ...codes, ...given({ ...words, count }) };
  return { row, entry, faults: reading.leftOut() };
}

function codesOf(reading: Reading, otherwise: Otherwise) {
  const audience = chosen(reading, 'audience') ?? otherwise.audience;
  const direction = chosen(reading, 'direction') ?? otherwise.direction ?? 'incoming';
  if (direction === 'reply' && audience === 'support') reading.wrong('reply-kept-from-police', 'audience');
  return { audience, direction, ...waysOf(reading, otherwise) };
}

function waysOf(reading: Reading, otherwise: Otherwise) {
  const channels = several(reading, 'channel') ?? otherwise.channels;
  const behaviours = several(reading, 'behaviour') ?? otherwise.behaviours;
  if (!channels) reading.wrong('no-channel', 'channel');
  if (!behaviours) reading.wrong('no-behaviour', 'behaviour');
  return { channels: channels ?? [], behaviours: behaviours ?? [] };
}

function chosen<Kind extends 'audience' | 'direction'>(reading: Reading, kind: Kind) {
  const cell = reading.cell(kind);
  return cell === undefined ? undefined : (chosenIn(kind, cell) ?? reading.wrong('unknown-word', kind));
}

/** Undefined: the cell names none. */
function several<Kind extends 'channel' | 'behaviour'>(reading: Reading, kind: Kind) {
  const cell = reading.cell(kind);
  const codes = cell === undefined ? [] : allChosenIn(kind, cell);
  if (codes.length === 0) return undefined;
  const known = codes.filter((code) => code !== undefined);
  if (known.length < codes.length) reading.wrong('unknown-word', kind);
  return known as NonNullable<(typeof codes)[number]>[];
}

/** `1.200` is a thousand and two hundred. */
function countOf(reading: Reading): number | undefined {
  const cell = reading.cell('count');
  if (cell === undefined) return undefined;
  const text = String(cell).trim();
  const count = /^\d{1,3}(\.\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN;
  return count >= 1 && count <= 100_000 ? count : reading.wrong('not-a-count', 'count');
}
