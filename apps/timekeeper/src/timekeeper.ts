import { isTold, readFact, Refusal, streamNamed, type Deadline, type StoredFact, type Stream } from '@vaern/casework';
import { asTheClock, type CaseDesk } from '@vaern/case-desk';
import type { EventStore, Position, RecordedEvent, Subscription } from '@vaern/event-store';
import type { Calendar, Clock, Failpoints, Logger } from '@vaern/platform';
import type { PoolClient } from 'pg';
import { noteBeside } from './beside/note-beside';
import { changeBy } from './deadlines';

/** Runs `work` in one transaction under the timekeeper's role. */
export type InTransaction = <T>(work: (tx: PoolClient) => Promise<T>) => Promise<T>;

export interface TimekeeperParts {
  readonly store: EventStore;
  readonly desk: CaseDesk;
  readonly inTransaction: InTransaction;
  /** The unit behind a case's home alias. */
  readonly unitBehind: (caseId: string, alias: string) => string | undefined;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly failpoints: Failpoints;
}

interface Due extends Deadline {
  readonly caseId: string;
  readonly home: string;
}

const openings: ReadonlySet<string> = new Set(['CaseOpened', 'TrackOpened']);

/** Turns passing time into intents. Safe to run twice, and to stop for a week: what fell due is caught up in order. */
export class Timekeeper {
  #subscription: Subscription | undefined;

  constructor(private readonly parts: TimekeeperParts) {}

  /** Follows the facts from where it left off. */
  async follow(): Promise<void> {
    const after = await this.parts.inTransaction(checkpoint);
    this.#subscription = this.parts.store.subscribe({
      ...(after !== undefined && { after }),
      handle: (events) => this.#note(events),
    });
  }

  /** Resolves when it is stopped; rejects when it cannot go on. */
  get done(): Promise<void> {
    return this.#subscription?.done ?? Promise.resolve();
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }

  /** Hands in what has fallen due by now, in the order in which it did. Answers how many. */
  async tick(): Promise<number> {
    const due = await this.parts.inTransaction((tx) => dueBy(tx, this.parts.clock.now()));
    for (const deadline of due) await this.#handIn(deadline);
    return due.length;
  }

  async #handIn(due: Due): Promise<void> {
    const { caseId, kind, about, dueAt } = due;
    const home = this.parts.unitBehind(caseId, due.home);
    if (home === undefined) throw new Error('the home of a case is no unit of the directory');
    try {
      await this.parts.desk.decide(asTheClock(due, { caseId, home }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.parts.logger.info('deadline-moot', { caseId, kind, refusal: error.code });
    }
    await this.parts.failpoints.hit('timekeeper.after-intent');
    await this.parts.inTransaction((tx) =>
      tx.query('delete from timekeeper.deadline where case_id = $1 and kind = $2 and about = $3 and due_at = $4', [
        caseId,
        kind,
        about,
        dueAt,
      ]),
    );
  }

  async #note(events: readonly RecordedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    await this.parts.inTransaction(async (tx) => {
      for (const event of events) await this.#noteOne(tx, event);
      await tx.query(
        `insert into timekeeper.checkpoint (position, event_id) values ($1, $2)
         on conflict (single) do update set position = excluded.position, event_id = excluded.event_id`,
        [last.position, last.id],
      );
    });
  }

  async #noteOne(tx: PoolClient, event: RecordedEvent): Promise<void> {
    const stream = streamNamed(event.stream);
    if (!stream || !isTold(stream)) return;
    const caseId = stream.id;
    const fact = readFact(event);
    await noteHome(tx, stream, fact);
    const change = changeBy(fact, (day) => this.parts.calendar.endOfDay(day).toISOString());
    if (change && 'set' in change) await setDeadline(tx, caseId, change.set);
    if (change && 'lift' in change) await liftDeadline(tx, caseId, change.lift);
    if (stream.kind === 'case') await noteBeside(tx, caseId, { ...fact, position: event.position });
  }
}

async function noteHome(tx: PoolClient, { kind, id }: Stream, { type, plain }: StoredFact): Promise<void> {
  if (openings.has(type)) {
    const sql = 'insert into timekeeper.home (case_id, home, kind) values ($1, $2, $3) on conflict do nothing';
    await tx.query(sql, [id, plain.homeUnit, kind]);
  }
  if (type === 'HomeUnitChanged') await moveHome(tx, id, { to: plain.alias });
  for (const passing of 'units' in plain ? (plain.units as readonly Moving[]) : []) await moveHome(tx, id, passing);
}

/** `from`: moved only if that is its home. */
interface Moving {
  readonly from?: unknown;
  readonly to: unknown;
}

async function moveHome(tx: PoolClient, caseId: string, { from = null, to }: Moving): Promise<void> {
  for (const table of ['home', 'deadline'])
    await tx.query(`update timekeeper.${table} set home = $3 where case_id = $1 and ($2::text is null or home = $2)`, [
      caseId,
      from,
      to,
    ]);
}

async function checkpoint(tx: PoolClient): Promise<Position | undefined> {
  const { rows } = await tx.query<{ position: string }>('select position from timekeeper.checkpoint');
  return rows[0]?.position;
}

async function dueBy(tx: PoolClient, now: Date): Promise<Due[]> {
  const { rows } = await tx.query<Omit<Due, 'dueAt'> & { dueAt: Date }>(
    `select case_id as "caseId", kind, about, due_at as "dueAt", home from timekeeper.deadline
      where due_at <= $1 order by due_at, case_id, about limit 500`,
    [now],
  );
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
}

const setDeadline = (tx: PoolClient, caseId: string, { kind, about, dueAt }: Deadline) =>
  tx.query(
    `insert into timekeeper.deadline (case_id, kind, about, due_at, home)
     select $1, $2, $3, $4, home from timekeeper.home where case_id = $1
     on conflict (case_id, kind, about) do update set due_at = excluded.due_at`,
    [caseId, kind, about, dueAt],
  );

const liftDeadline = (tx: PoolClient, caseId: string, { kind, about }: Pick<Deadline, 'kind' | 'about'>) =>
  tx.query('delete from timekeeper.deadline where case_id = $1 and kind = $2 and about = $3', [caseId, kind, about]);
