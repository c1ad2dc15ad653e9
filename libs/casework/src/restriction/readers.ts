import type { Known, StaffMember } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Alias, Pseudonym } from '../kernel/words';
import { refusal } from '../refusals';
import { RestrictedReadersChanged } from './facts';
import type { RestrictionState } from './state';

/** Who reads, and whom that leaves out. */
export interface Reading {
  readonly restriction: RestrictionState;
  readonly known: Known;
  readonly excluded: ReadonlySet<Pseudonym>;
}

/** Who is named in the directory to read restricted cases at that unit and is no party to this one. */
export const mayRead = ({ known, excluded }: Omit<Reading, 'restriction'>, unit: Alias): readonly StaffMember[] =>
  known.rosterOf(unit).filter(({ actor }) => !excluded.has(actor));

/** Those who read the case there so far, or else everybody who may. @throws Refusal `nobody-to-read` */
export function readersAt(reading: Reading, unit: Alias): readonly StaffMember[] {
  const may = mayRead(reading, unit);
  if (may.length === 0) throw refusal('nobody-to-read');
  const soFar = reading.restriction.readers.get(unit) ?? [];
  const stay = may.filter(({ actor }) => soFar.includes(actor));
  return stay.length > 0 ? stay : may;
}

export const pseudonymsOf = (staff: readonly StaffMember[]): Pseudonym[] => staff.map(({ actor }) => actor);

/** The readers at another agency: who they are is that agency's own to know. @throws Refusal `nobody-to-read` */
export const readersNamed = (reading: Reading, unit: Alias): Decided =>
  RestrictedReadersChanged.of({ unit, readers: pseudonymsOf(readersAt(reading, unit)) });
