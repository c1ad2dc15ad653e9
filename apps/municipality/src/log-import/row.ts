import type { ImportedRow } from '@vaern/casework';
import type { Calendar } from '@vaern/platform';
import { allChosenIn, chosenIn } from './chosen';
import type { Column, ColumnKind } from './columns';
import { statedIn, timeIn, type Stated } from './danish-time';
import type { Fault } from './faults';
import { Reading } from './reading';
import type { TableRow } from './table';

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

export type ReadEntry = Omit<ImportedRow, 'nth' | 'witnesses' | 'against'>;

/** A row as an entry of the log, or what is wrong with it: all that is, not the first thing alone. */
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
  return { row, entry, faults: [] };
}

function timesOf(reading: Reading, calendar: ReadingOf['calendar'], now: Date) {
  const start = startOf(reading);
  const from = start && momentOf(reading, calendar, { ...start, kind: 'date' });
  const end = start && endOf(reading, start);
  const to = end && momentOf(reading, calendar, { time: '23:59', ...end, kind: 'end' });
  const noted = writtenOf(reading);
  const written = noted && momentOf(reading, calendar, { ...noted, kind: 'written' });
  for (const [kind, moment] of [
    ['date', from],
    ['end', to],
    ['written', written],
  ] as const) {
    if (moment && moment.at > now) reading.wrong('in-future', kind);
  }
  if (!start || !from) return undefined;
  if (to && to.at < from.at) reading.wrong('end-before-start', 'end');
  return {
    occurredFrom: from.at.toISOString(),
    precision: precisionOf(start, from.is),
    ...given({ occurredTo: to?.at.toISOString(), writtenAt: written?.at.toISOString() }),
  };
}

/** In the night when the clocks go back an hour is there twice. */
const precisionOf = (start: Stated, is: 'once' | 'twice') =>
  start.time === undefined ? ('day' as const) : is === 'twice' ? ('about' as const) : ('minute' as const);

function startOf(reading: Reading): Stated | undefined {
  const cell = reading.cell('date');
  if (cell === undefined) return reading.wrong('no-date', 'date');
  const stated = statedIn(cell) ?? reading.wrong('not-a-date', 'date');
  return stated && withTime(reading, stated, 'time');
}

/** An end that is a time alone is one of the same day. */
function endOf(reading: Reading, start: Stated): Stated | undefined {
  const cell = reading.cell('end');
  if (cell === undefined) {
    return reading.cell('endTime') === undefined ? undefined : withTime(reading, { day: start.day }, 'endTime');
  }
  const time = timeIn(cell);
  if (time !== undefined && !(cell instanceof Date)) return { day: start.day, time };
  const stated = statedIn(cell) ?? reading.wrong('not-a-date', 'end');
  return stated && withTime(reading, stated, 'endTime');
}

function writtenOf(reading: Reading): Stated | undefined {
  const cell = reading.cell('written');
  return cell === undefined ? undefined : (statedIn(cell) ?? reading.wrong('not-a-date', 'written'));
}

function withTime(reading: Reading, stated: Stated, kind: 'time' | 'endTime'): Stated | undefined {
  const cell = reading.cell(kind);
  if (cell === undefined) return stated;
  const time = timeIn(cell) ?? reading.wrong('not-a-time', kind);
  return time === undefined ? undefined : { day: stated.day, time };
}

function momentOf(reading: Reading, calendar: ReadingOf['calendar'], stated: Stated & { readonly kind: ColumnKind }) {
  const moment = calendar.momentOf(stated.day, stated.time ?? '00:00');
  return moment.is === 'never' ? reading.wrong('no-such-time', stated.kind) : moment;
}

function codesOf(reading: Reading, otherwise: Otherwise) {
  const audience = chosen(reading, 'audience') ?? otherwise.audience;
  const direction = chosen(reading, 'direction') ?? otherwise.direction ?? 'incoming';
  if (direction === 'reply' && audience === 'support') reading.wrong('reply-kept-from-police', 'audience');
  const channels = several(reading, 'channel') ?? otherwise.channels ?? [];
  const behaviours = several(reading, 'behaviour') ?? otherwise.behaviours ?? [];
  if (channels.length === 0) reading.wrong('no-channel', 'channel');
  if (behaviours.length === 0) reading.wrong('no-behaviour', 'behaviour');
  return { audience, direction, channels, behaviours };
}

function chosen<Kind extends 'audience' | 'direction'>(reading: Reading, kind: Kind) {
  const cell = reading.cell(kind);
  return cell === undefined ? undefined : (chosenIn(kind, cell) ?? reading.wrong('unknown-word', kind));
}

function several<Kind extends 'channel' | 'behaviour'>(reading: Reading, kind: Kind) {
  const cell = reading.cell(kind);
  if (cell === undefined) return undefined;
  const codes = allChosenIn(kind, cell);
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

const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
