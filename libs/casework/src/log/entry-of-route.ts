import type { CaseState } from '../case';
import type { Known } from '../kernel/decision';
import { refusal } from '../refusals';
import { standing, type Entry, type Telling } from './state';

/** The entry that the route names, for a unit that wrote it or is told of it. @throws Refusal `no-such-entry`, `entry-retracted` */
export function entryOfRoute(state: CaseState, entryRef: string, known: Known): { entry: Entry; now: Telling } {
  const entry = state.log.entries.get(entryRef);
  if (!entry || !learns(state, entry, known)) throw refusal('no-such-entry');
  const now = standing(state.intake, entry);
  if (!now) throw refusal('entry-retracted');
  return { entry, now };
}

function learns({ intake }: CaseState, { unit, audience }: Entry, known: Known): boolean {
  const asking = known.by.unit;
  if (asking === intake.homeUnit || asking === unit) return true;
  const column = known.standingOf(asking);
  return column === 'affected' || (column === 'police' && audience !== 'support');
}
