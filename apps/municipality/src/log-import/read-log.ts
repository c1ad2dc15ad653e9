import { columnsOf, type Column } from './columns';
import type { Fault } from './faults';
import { readRow, type ReadEntry, type ReadingOf, type ReadRow } from './row';
import type { Table } from './table';

/** A row that can be taken in, and which it is of those that say the same. */
export type ReadyRow = ReadRow & { readonly entry: ReadEntry; readonly nth: number };
export type WrongRow = ReadRow & { readonly faults: readonly [Fault, ...Fault[]] };

export interface ReadLog {
  readonly columns: readonly Column[];
  readonly ready: readonly ReadyRow[];
  readonly wrong: readonly WrongRow[];
}

/** Every row under the heading, in order: each is ready or wrong, none is left out. */
export function readLog(table: Table, how: Omit<ReadingOf, 'columns'>): ReadLog {
  const [heading, ...rows] = table.rows;
  const columns = columnsOf(heading?.cells ?? []);
  if (!columns.some(({ as }) => as === 'date')) {
    return { columns, ready: [], wrong: table.rows.map(({ row }) => ({ row, faults: [{ code: 'no-date-column' }] })) };
  }
  const read = rows.map((row) => readRow(row, { ...how, columns }));
  const seen = new Map<string, number>();
  const ready = read.filter((row): row is ReadRow & { entry: ReadEntry } => row.entry !== undefined);
  return {
    columns,
    ready: ready.map((row) => {
      const says = sayingOf(row.entry);
      const nth = (seen.get(says) ?? 0) + 1;
      seen.set(says, nth);
      return { ...row, nth };
    }),
    wrong: read.filter((row): row is WrongRow => row.entry === undefined),
  };
}

/** What makes a row itself: not what counts for all rows. */
const sayingOf = ({ occurredFrom, occurredTo, count, text, senderIdentifier, place, effect }: ReadEntry): string =>
  JSON.stringify([occurredFrom, occurredTo, count, text, senderIdentifier, place, effect]);
