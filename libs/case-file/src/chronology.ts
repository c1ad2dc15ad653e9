import type { Actor } from '@vaern/access';
import { readRows, tableOf, qualified } from '@vaern/views';
import type { AsReader, Stored } from './case-in-hand';
import type { Entry } from './entry';
import { logEntity, type LogRow } from './log.view';
import { liesIn, spanOf, type Days, type Period, type Said } from './span';
import { timelineEntity } from './timeline.view';

/** A log entry with everything that was said of it: as first written, then each correction. */
export interface LoggedEntry {
  readonly entryRef: string;
  /** When it happened, by the earliest telling. */
  readonly occurredFrom: string;
  readonly facts: readonly Entry[];
}

interface Telling extends Said {
  readonly ref: string;
}

export interface Place {
  readonly occurredFrom: string;
  readonly entryRef: string;
}

/** The log of a case entry by entry, the oldest first, as one agency kind's units were told it. */
export class Chronology {
  readonly #log;
  readonly #timeline;

  constructor(private readonly parts: { readonly schema: string; readonly asReader: AsReader; readonly days: Days }) {
    this.#log = tableOf(logEntity(parts.schema));
    this.#timeline = tableOf(timelineEntity(parts.schema));
  }

  /** These entries, as far as the unit was told of them. */
  async named(actor: Actor, caseId: string, refs: readonly string[]): Promise<readonly LoggedEntry[]> {
    const rows = await this.parts.asReader(actor.unit, (tx) =>
      readRows<Stored<LogRow>>(
        tx,
        this.#log,
        't.recipient = $1 and t.case_id = $2 and t.entry_ref = any($3) order by t.occurred_from, t.key',
        [actor.unit, caseId, refs],
      ),
    );
    return entriesOf(rows);
  }

  /** By entry: whom it is meant for by now, where that was changed. */
  async audiences(actor: Actor, caseId: string): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.parts.asReader(actor.unit, (tx) =>
      tx.query<{ ref: string; audience: string }>(
        `select t.codes ->> 'entryRef' as ref, t.codes ->> 'audience' as audience from ${qualified(this.#timeline)} t
          where t.recipient = $1 and t.case_id = $2 and t.type = 'EntryAudienceChanged' order by t.number`,
        [actor.unit, caseId],
      ),
    );
    return new Map(rows.map(({ ref, audience }) => [ref, audience]));
  }

  /** Entries of which some telling may lie in the period, after a place, at most so many. */
  async during(
    actor: Actor,
    caseId: string,
    page: { period: Period; after?: Place; limit: number },
  ): Promise<readonly LoggedEntry[]> {
    const { period, after, limit } = page;
    const { rows } = await this.parts.asReader(actor.unit, (tx) =>
      tx.query<Telling>(
        `select t.entry_ref as ref, t.occurred_from as "occurredFrom", t.fact ->> 'occurredTo' as "occurredTo",
                t.fact ->> 'precision' as precision
           from ${qualified(this.#log)} t where t.recipient = $1 and t.case_id = $2
          order by t.occurred_from, t.entry_ref`,
        [actor.unit, caseId],
      ),
    );
    const entries = new Map<string, { readonly occurredFrom: string; readonly mayLieIn: boolean }>();
    for (const { ref, occurredFrom, ...said } of rows) {
      const at = new Date(occurredFrom).toISOString();
      const entry = entries.get(ref) ?? { occurredFrom: at, mayLieIn: false };
      const span = spanOf({ ...said, occurredFrom: at }, this.parts.days);
      entries.set(ref, { ...entry, mayLieIn: entry.mayLieIn || liesIn(span, period) !== 'none' });
    }
    const refs = [...entries].filter(
      ([entryRef, { occurredFrom, mayLieIn }]) => mayLieIn && isAfter(after, { occurredFrom, entryRef }),
    );
    return this.named(
      actor,
      caseId,
      refs.slice(0, limit).map(([ref]) => ref),
    );
  }
}

const isAfter = (place: Place | undefined, { occurredFrom, entryRef }: Place): boolean =>
  place === undefined || `${occurredFrom} ${entryRef}` > `${place.occurredFrom} ${place.entryRef}`;

/** Rows of the log, the oldest first, entry by entry; of each what was recorded first comes first. */
function entriesOf(rows: readonly Stored<LogRow>[]): readonly LoggedEntry[] {
  const entries = new Map<string, { occurredFrom: string; facts: Entry[] }>();
  for (const { entryRef, occurredFrom, fact } of rows) {
    const entry = entries.get(entryRef) ?? { occurredFrom: new Date(occurredFrom).toISOString(), facts: [] };
    entries.set(entryRef, { ...entry, facts: [...entry.facts, fact] });
  }
  return [...entries]
    .map(([entryRef, { occurredFrom, facts }]) => ({ entryRef, occurredFrom, facts: facts.toSorted(byTime) }))
    .sort((a, b) => (`${a.occurredFrom} ${a.entryRef}` < `${b.occurredFrom} ${b.entryRef}` ? -1 : 1));
}

const byTime = (a: Entry, b: Entry) => Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt);
