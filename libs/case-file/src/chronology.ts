import type { Actor } from '@vaern/access';
import { readRows, tableOf, qualified } from '@vaern/views';
import type { AsReader, Stored } from './case-in-hand';
import type { Entry } from './entry';
import { logEntity, type LogRow } from './log.view';

/** A log entry with everything that was said of it: as first written, then each correction. */
export interface LoggedEntry {
  readonly entryRef: string;
  /** When it happened, by the earliest telling. */
  readonly occurredFrom: string;
  readonly facts: readonly Entry[];
}

/** Instants; `from` is in it, `to` is not. Absent: open to that side. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

export interface Place {
  readonly occurredFrom: string;
  readonly entryRef: string;
}

/** The log of a case entry by entry, the oldest first, as one agency kind's units were told it. */
export class Chronology {
  readonly #log;

  constructor(private readonly parts: { readonly schema: string; readonly asReader: AsReader }) {
    this.#log = tableOf(logEntity(parts.schema));
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

  /** Entries of which some telling lies in the period, after a place, at most so many. */
  async during(
    actor: Actor,
    caseId: string,
    page: { period: Period; after?: Place; limit: number },
  ): Promise<readonly LoggedEntry[]> {
    const { period, after, limit } = page;
    const refs = await this.parts.asReader(actor.unit, async (tx) => {
      const { rows } = await tx.query<{ ref: string }>(
        `select t.entry_ref as ref from ${qualified(this.#log)} t where t.recipient = $1 and t.case_id = $2
          group by t.entry_ref
          having bool_or(t.occurred_from >= coalesce($3::timestamptz, '-infinity')
                   and t.occurred_from < coalesce($4::timestamptz, 'infinity'))
             and ($5::timestamptz is null or (min(t.occurred_from), t.entry_ref) > ($5::timestamptz, $6))
          order by min(t.occurred_from), t.entry_ref limit $7`,
        [
          actor.unit,
          caseId,
          period.from ?? null,
          period.to ?? null,
          after?.occurredFrom ?? null,
          after?.entryRef ?? null,
          limit,
        ],
      );
      return rows.map(({ ref }) => ref);
    });
    return this.named(actor, caseId, refs);
  }
}

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
