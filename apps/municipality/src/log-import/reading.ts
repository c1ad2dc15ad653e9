import type { Column, ColumnKind } from './columns';
import type { Fault, FaultCode } from './faults';
import { isDate, isEmpty, type Cell, type TableRow } from './table';

/** A cell that holds something, under its heading; `at`: which column it is. */
interface Filled {
  readonly name: string;
  readonly at: number;
  readonly text: string;
}

/** A row under its headings, and what is found wrong with it as it is read. */
export class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly columns: readonly Column[],
    readonly from: TableRow,
  ) {
    if (from.isBroken) this.faults.push({ code: 'bad-quotes' });
    if (from.cells.slice(columns.length).some((cell) => !isEmpty(cell))) this.faults.push({ code: 'more-cells' });
  }

  /** What stands in the column; undefined if there is none or nothing in it. */
  cell(kind: ColumnKind): Cell {
    const cell = this.from.cells[this.columns.findIndex((column) => column.as === kind)];
    return isEmpty(cell) ? undefined : cell;
  }

  /** What stands in the first column of the kind, and under their headings what stands in its others. */
  text(kind: ColumnKind): string | undefined {
    return this.#joined(this.#filled(kind), kind);
  }

  /** What happened, and under their headings the columns that are called otherwise. */
  wholeText(): string | undefined {
    return this.#joined([...this.#filled('text'), ...this.#filled('more')], 'text');
  }

  /** What of the row is left out, though it can be taken in. */
  leftOut(): readonly Fault[] {
    return this.#filled('witness').map(({ name }) => ({ code: 'witness-left-out', column: name }));
  }

  /** Notes what is wrong, and answers nothing. */
  wrong(code: FaultCode, kind?: ColumnKind): undefined {
    const column = this.columns.find(({ as }) => as === kind)?.name;
    this.faults.push({ code, ...(column !== undefined && { column }) });
    return undefined;
  }

  #joined(filled: readonly Filled[], kind: ColumnKind): string | undefined {
    const first = this.columns.findIndex(({ as }) => as === kind);
    const said = filled.map(({ name, at, text }) => (at === first ? text : `${name}: ${text}`));
    return said.length === 0 ? undefined : this.#checked(said.join('\n'), kind);
  }

  #filled(kind: Column['as']): readonly Filled[] {
    return this.columns.flatMap(({ as, name }, at) => {
      const cell = this.from.cells[at];
      return as === kind && !isEmpty(cell) ? [{ name, at, text: asText(cell) }] : [];
    });
  }

  #checked(text: string, kind: ColumnKind): string | undefined {
    if (text.length > (longest[kind] ?? 0)) return this.wrong('too-long', kind);
    if (text.includes('\0') || !text.isWellFormed()) return this.wrong('hidden-characters', kind);
    return text;
  }
}

/** As the fields of a log entry allow. */
const longest: Partial<Readonly<Record<ColumnKind, number>>> = { text: 20_000, sender: 254, place: 500, effect: 5_000 };

/** A date in a column of text reads as a Dane writes it. */
function asText(cell: Cell): string {
  if (!isDate(cell)) return String(cell).trim();
  const [day = '', time = ''] = cell.toISOString().split('T');
  const written = day.split('-').toReversed().map(Number).join('-');
  return time.startsWith('00:00') ? written : `${written} kl. ${time.slice(0, 5).replace(':', '.')}`;
}
