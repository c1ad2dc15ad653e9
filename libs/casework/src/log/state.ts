import { lastStanding, type IntakeState } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import { AFFECTED } from '../kernel/decision';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Instant } from '../kernel/words';
import { EntryAudienceChanged, IncidentCorrected, IncidentLogged, type audience, type direction } from './facts';

/** What people call a log entry by. */
export type EntryRef = string;
export type Audience = CodeOf<typeof audience>;

/** What an entry said at one time: first as logged, then as each correction put it. */
export interface Telling {
  readonly factId: Id;
  /** The unit that told it so. */
  readonly unit: Alias;
  readonly direction: CodeOf<typeof direction>;
  readonly earlier?: Telling;
}

export interface Entry {
  /** The unit that logged it. */
  readonly unit: Alias;
  /** Whether the affected person wrote it, whoever was her home then. */
  readonly byHerself: boolean;
  readonly audience: Audience;
  /** The fact that logged it. */
  readonly factId: Id;
  /** When it happened, if it was taken in from a log that was kept elsewhere. */
  readonly importedFrom?: Instant;
  readonly last: Telling;
}

export interface LogState {
  readonly entries: ReadonlyMap<EntryRef, Entry>;
  /** The entry of each fact that logged or corrected one. */
  readonly entryOf: ReadonlyMap<Id, EntryRef>;
}

const logFacts = { IncidentLogged, IncidentCorrected, EntryAudienceChanged };

export const log: Slice<Owned<LogState>, typeof logFacts> = {
  empty: () => ({ entries: new Map(), entryOf: new Map() }),
  on: {
    IncidentLogged: (state, { id, plain, by }) => {
      const last = { factId: id, unit: by.unit, direction: plain.direction };
      const importedFrom = plain.toldBy === 'import' ? { importedFrom: plain.occurredFrom } : {};
      const author = { unit: by.unit, byHerself: by.role === AFFECTED };
      state.entries.set(plain.entryRef, { ...author, audience: plain.audience, factId: id, ...importedFrom, last });
      state.entryOf.set(id, plain.entryRef);
    },
    IncidentCorrected: (state, { id, by: { unit }, plain: { entryRef, direction: went } }) => {
      const entry = state.entries.get(entryRef);
      if (!entry) return;
      state.entries.set(entryRef, { ...entry, last: { factId: id, unit, direction: went, earlier: entry.last } });
      state.entryOf.set(id, entryRef);
    },
    EntryAudienceChanged: (state, { plain: { entryRef, audience: meantFor } }) => {
      const entry = state.entries.get(entryRef);
      if (entry) state.entries.set(entryRef, { ...entry, audience: meantFor });
    },
  },
};

/**
 * The last telling of an entry that stands, as if `without` were retracted too.
 * Undefined: the entry itself was retracted, and its corrections with it.
 */
export const standing = (intake: IntakeState, { factId, last }: Entry, without?: Id): Telling | undefined =>
  intake.retracted.has(factId) || factId === without ? undefined : lastStanding(intake, last, without);

/** Every telling of an entry that stands, the last one first. */
export function tellingsOf(intake: IntakeState, entry: Entry): readonly Telling[] {
  const tellings: Telling[] = [];
  for (let one = standing(intake, entry); one; one = lastStanding(intake, one.earlier)) tellings.push(one);
  return tellings;
}

/** What corrects the entry that this fact logged; nothing for any other fact. */
export function correctionsOf({ entries, entryOf }: LogState, factId: Id): readonly Id[] {
  const ref = entryOf.get(factId);
  if (ref === undefined || entries.get(ref)?.factId !== factId) return [];
  return [...entryOf].filter(([each, of]) => of === ref && each !== factId).map(([each]) => each);
}
