import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { By, Known } from '../kernel/decision';
import { IsCode, IsCount, NestedList } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { audience, IncidentLogged } from './facts';
import { contentOf, Incident, mustBePossible } from './incident';
import { mustNotHideReply } from './replies';
import type { Alias } from '../kernel/words';
import type { EntryRef } from './state';

/** Rows in one command: a longer log comes in several. */
export const MOST_ROWS = 100;

/** A row of a log that was kept elsewhere. */
export class ImportedRow extends Incident {
  @IsCode(audience) audience!: CodeOf<typeof audience>;
  /** Which it is of the rows that say the same, from 1. */
  @IsCount(1, 100_000) nth!: number;
}

/** Takes in rows of a log that was kept elsewhere. A row has its reference from what it says: taken in twice, it is one entry. */
export class ImportLog {
  @NestedList(() => ImportedRow, { min: 1, max: MOST_ROWS }) rows!: ImportedRow[];
}

/** A row with the reference that it has in the log, or will have. */
export interface PlacedRow {
  readonly row: ImportedRow;
  readonly entryRef: EntryRef;
  readonly isThere: boolean;
}

export const importLog = decide(ImportLog, (state, { rows }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  const fresh = placed(state, rows, known).filter(({ isThere }) => !isThere);
  for (const { row } of fresh) {
    mustBePossible(state, known, row);
    mustNotHideReply(row.direction, row.audience);
  }
  return fresh.map(({ row: { nth: _nth, ...row }, entryRef }) => {
    const content = { ...contentOf({ ...row, toldBy: 'import', witnesses: [] }), entryRef };
    return IncidentLogged.of(content, { occurredAt: row.occurredFrom, writtenAt: row.writtenAt });
  });
});

/** Whose rows they are, and how a reference is made of what they say. */
export interface Placing extends Pick<Known, 'refOf'> {
  readonly by: Pick<By, 'unit'>;
}

/**
 * Where each row stands in the log, or will. What is known of a row besides, as who may see it, does not make it another.
 * Each unit's rows are its own: whether somebody else took the same in is nothing that a unit learns by sending it.
 */
export function placed(
  { log }: Pick<CaseState, 'log'>,
  rows: readonly ImportedRow[],
  { by, refOf }: Placing,
): readonly PlacedRow[] {
  const taken = new Map<EntryRef, string>();
  return rows.map((row) => {
    const says = sayingOf(by.unit, row);
    for (let turn = 0; ; turn += 1) {
      const entryRef = refOf(turn === 0 ? says : `${turn} ${says}`);
      const here = taken.get(entryRef);
      const there = log.entries.get(entryRef)?.importedFrom;
      if (here === says || there === row.occurredFrom) return { row, entryRef, isThere: true };
      if (here !== undefined || log.entries.has(entryRef)) continue;
      taken.set(entryRef, says);
      return { row, entryRef, isThere: false };
    }
  });
}

const sayingOf = (
  unit: Alias,
  { occurredFrom, occurredTo, count, text, senderIdentifier, place, effect, nth }: ImportedRow,
): string =>
  JSON.stringify(
    [unit, occurredFrom, occurredTo, count, text, senderIdentifier, place, effect, nth].map((one) => one ?? null),
  );
