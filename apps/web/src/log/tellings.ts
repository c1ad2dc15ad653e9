import type { LogPage } from '../api/answers';

export type Telling = LogPage['items'][number];

/** One entry of the log: what it says now, and what it said before, the newest of those first. */
export interface LoggedEntry {
  readonly now: Telling;
  readonly before: readonly Telling[];
}

type Told = Pick<Telling, 'factId' | 'entryRef' | 'recordedAt' | 'corrects'>;

/** What was written down last comes first; a correction after what it corrects, though both came in the same moment. */
const newestFirst = (a: Told, b: Told): number =>
  b.recordedAt.localeCompare(a.recordedAt) || Number(b.corrects === a.factId) - Number(a.corrects === b.factId);

/** Tellings by the entries that they belong to, where what each says now stands. */
export function asEntries(tellings: readonly Telling[]): readonly LoggedEntry[] {
  const refOf = ({ entryRef, factId }: Telling) => entryRef ?? factId;
  return tellings.flatMap((telling) => {
    const ofIt = tellings.filter((other) => refOf(other) === refOf(telling)).toSorted(newestFirst);
    return ofIt[0] === telling ? [{ now: telling, before: ofIt.slice(1) }] : [];
  });
}
