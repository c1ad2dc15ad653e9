import type { CaseState } from '../case';
import type { Known } from '../kernel/decision';
import type { Alias } from '../kernel/words';
import { isPolice } from '../order/source';
import { refusal } from '../refusals';
import { tellingsOf, type Audience, type Entry, type EntryRef } from './state';

/**
 * Of what is for support alone the police are told nothing: not even what they wrote or sent in themselves, unless the
 * case has its home with them. @throws Refusal `kept-from-its-writer`
 */
export function mustNotKeepFromWriter(
  { intake: { homeUnit } }: CaseState,
  known: Known,
  { writers, audience }: { readonly writers: readonly Alias[]; readonly audience: Audience },
): void {
  const isHomes = (unit: Alias) => homeUnit !== undefined && known.ofOneAgency(unit, homeUnit);
  const wouldLoseIt = (unit: Alias) => isPolice(known, unit) && !isHomes(unit);
  if (audience === 'support' && writers.some(wouldLoseIt)) throw refusal('kept-from-its-writer');
}

/** Which units have words in an entry that stand: who logged it, who corrected it, who sent in a file of it. */
export const writersIn = ({ intake, evidence }: CaseState, ref: EntryRef, entry: Entry): readonly Alias[] => [
  ...tellingsOf(intake, entry).map(({ unit }) => unit),
  ...[...evidence.files.values()]
    .filter(({ entryRef, facts: [line = ''] }) => entryRef === ref && !intake.retracted.has(line))
    .map(({ receivedBy }) => receivedBy),
];
