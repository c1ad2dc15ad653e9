import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { Known, StaffMember } from '../kernel/decision';
import { IsWordsList } from '../kernel/validators';
import type { Pseudonym } from '../kernel/words';
import { refusal } from '../refusals';
import { RestrictedReadersChanged } from './facts';
import { mayRead, pseudonymsOf } from './readers';
import { isRestricted } from './state';

/** Who of the actor's own unit reads the restricted case from here on. */
export class ChangeRestrictedReaders {
  /** By their agency's own ids. */
  @IsWordsList(200, { min: 1 }) readers!: string[];
}

export const changeRestrictedReaders = decide(ChangeRestrictedReaders, (state, { readers: ids }, known) => {
  const { by } = known;
  mustKnow(state, by);
  if (!isRestricted(state)) throw refusal('not-restricted');
  const readers = chosen(state, ids, known);
  const before = state.restriction.readers.get(by.unit) ?? [];
  if (sameStaff(before, pseudonymsOf(readers))) return [];
  const isHome = state.intake.homeUnit === by.unit;
  return [
    RestrictedReadersChanged.of({
      unit: by.unit,
      readers: pseudonymsOf(readers),
      ...(isHome && { staff: { readers: readers.map(({ id }) => id) } }),
    }),
  ];
});

/** Two at least, where there are two to choose from: one who is ill leaves nobody alone with the case. */
function chosen({ restriction }: CaseState, ids: readonly string[], known: Known): readonly StaffMember[] {
  const may = mayRead({ known, excluded: restriction.excluded }, known.by.unit);
  const readers = may.filter(({ id }) => ids.includes(id));
  if (readers.length < ids.length) throw refusal('not-on-roster');
  if (readers.length < Math.min(2, may.length)) throw refusal('one-reader-alone');
  return readers;
}

const sameStaff = (some: readonly Pseudonym[], others: readonly Pseudonym[]): boolean =>
  some.length === others.length && others.every((one) => some.includes(one));
