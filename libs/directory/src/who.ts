import type { Directory } from './directory';
import type { Names } from './names';
import type { Standing, UnitId } from './unit';

/** A unit that has a ledger, how it stands in the table of who learns what, and by which column of it it is told. */
export interface UnitInCase {
  readonly recipient: UnitId;
  readonly standing: Standing;
  readonly column: Standing;
}

/** Whom the aliases of a case mean. Undefined: no unit, or one without a ledger. */
export const whoIn =
  (directory: Directory, names: Names, caseId: string) =>
  (alias: string): UnitInCase | undefined => {
    const unit = names.unitBehind(caseId, alias);
    if (unit === undefined || !directory.unit(unit)?.recipient) return undefined;
    return { recipient: unit, standing: directory.standingOf(unit), column: directory.columnOf(unit) };
  };
