import type { StoredFact } from '@vaern/casework';
import type { Span } from './span';
import type { Item } from './tally';

interface Told {
  readonly entryRef: string;
  readonly channels: readonly string[];
  readonly behaviours: readonly string[];
  readonly direction: string;
}

/** The entries that were written down in the year, as corrected by its end; replies of the affected person are none. */
export function incidentsIn(
  known: readonly StoredFact[],
  { from }: Span,
  retracted: ReadonlySet<string>,
): readonly Item[] {
  const entries = new Map<string, Told>();
  for (const { id, type, plain, recordedAt } of known) {
    const told = plain as unknown as Told;
    const isLogged = type === 'IncidentLogged' && recordedAt >= from;
    const isCorrected = type === 'IncidentCorrected' && entries.has(told.entryRef);
    if ((isLogged || isCorrected) && !retracted.has(id)) entries.set(told.entryRef, told);
  }
  return [...entries.values()]
    .filter(({ direction }) => direction === 'incoming')
    .map(({ channels, behaviours }) => ({ measure: 'incidents', codes: { channel: channels, behaviour: behaviours } }));
}
