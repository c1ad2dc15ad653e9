import { audience, behaviour, channel, direction, id, instant } from '@vaern/casework';
import { z } from 'zod';
import { columnKinds } from './columns';
import { faults, type Fault, type FaultCode } from './faults';
import type { ReadLog, ReadyRow, WrongRow } from './read-log';
import type { Table } from './table';

const problem = z.object({
  code: z.enum(Object.keys(faults) as [FaultCode, ...FaultCode[]]),
  column: z.string().optional(),
  da: z.string(),
  en: z.string(),
});

/** What is taken in, row by row. Codes and times as they were understood; the words are the sender's own. */
export const report = z.object({
  caseId: id,
  committed: z.boolean(),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16']).optional(),
  separator: z.string().optional(),
  /** How each heading was understood; `more`: added to the text; `witness`: left out. */
  columns: z.array(z.object({ name: z.string(), as: z.enum([...columnKinds, 'more', 'witness']) })),
  /** Sheets that hold something and were not read. */
  otherSheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  /** What else a workbook holds, in any sheet, and is not read: files put into it (pictures), and comments on cells. */
  besides: z.object({ files: z.int(), comments: z.int() }),
  counts: z.object({ rows: z.int(), ready: z.int(), logged: z.int(), already: z.int(), refused: z.int() }),
  rows: z.array(
    z.object({
      /** As in the sheet, the heading included. */
      row: z.int(),
      /** `ready`: can be taken in. `logged`: was taken in now. `already`: stood in the log. `refused`: cannot be taken in. */
      status: z.enum(['ready', 'logged', 'already', 'refused']),
      entryRef: z.string().optional(),
      understood: z
        .object({
          occurredFrom: instant,
          occurredTo: instant.optional(),
          precision: z.string(),
          channels: z.array(channel.schema),
          behaviours: z.array(behaviour.schema),
          direction: direction.schema,
          audience: audience.schema,
          count: z.int().optional(),
        })
        .optional(),
      /** Why it cannot be taken in; of one that can, what of it is left out. */
      problems: z.array(problem),
    }),
  ),
});
export type Report = z.infer<typeof report>;
type Line = Report['rows'][number];

/** A row that can be taken in, and where it stands in the log. */
export type PlacedLine = ReadyRow & { readonly entryRef: string; readonly isThere: boolean };

export function reportOf(
  of: { readonly caseId: string; readonly committed: boolean },
  { encoding, separator, otherSheets, besides }: Table,
  { columns, wrong }: ReadLog,
  placed: readonly PlacedLine[],
): Report {
  const lines = [...placed.map((row) => placedLine(row, of.committed)), ...wrong.map(wrongLine)];
  const rows = lines.toSorted((a, b) => a.row - b.row);
  const count = (status: Line['status']) => rows.filter((row) => row.status === status).length;
  return {
    ...of,
    ...(encoding && { encoding }),
    ...(separator !== undefined && { separator }),
    columns: columns.map(({ name, as }) => ({ name, as })),
    otherSheets: [...otherSheets],
    besides,
    counts: {
      rows: rows.length,
      ready: count('ready'),
      logged: count('logged'),
      already: count('already'),
      refused: count('refused'),
    },
    rows,
  };
}

function placedLine({ row, entry, entryRef, isThere, faults: leftOut }: PlacedLine, committed: boolean): Line {
  const {
    occurredFrom,
    occurredTo,
    precision,
    channels,
    behaviours,
    direction: went,
    audience: meantFor,
    count,
  } = entry;
  const codes = { occurredFrom, precision, channels, behaviours, direction: went, audience: meantFor };
  return {
    row,
    status: isThere ? 'already' : committed ? 'logged' : 'ready',
    ...((isThere || committed) && { entryRef }),
    understood: { ...codes, ...(occurredTo !== undefined && { occurredTo }), ...(count !== undefined && { count }) },
    problems: leftOut.map(inWords),
  };
}

const wrongLine = ({ row, faults: found }: WrongRow): Line => ({
  row,
  status: 'refused',
  problems: found.map(inWords),
});

const inWords = ({ code, column }: Fault) => ({ code, ...(column !== undefined && { column }), ...faults[code] });
