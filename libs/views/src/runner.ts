import { start, type Follower, type LedgerReader, type Link, type Notice } from '@vaern/ledger';
import type { Failpoints } from '@vaern/platform';
import type { PoolClient } from 'pg';
import { caseVersionEntity, checkpointEntity } from './fence';
import { Fold, type Place } from './fold';
import { keepRows, loadRows, removeCase, removeRecipient, removeRows } from './rows';
import { qualified, tableOf } from './table';
import type { Row, View } from './view';

/** Runs `work` in one transaction as the role that may write this recipient's views. */
export type AsWriter = <T>(recipient: string, work: (tx: PoolClient) => Promise<T>) => Promise<T>;

/** A notice that is not the next one: nothing of the batch was applied. */
export class NotNext extends Error {
  constructor(
    readonly recipient: string,
    readonly at: number,
    readonly given: number,
  ) {
    super(`the views of ${recipient} are at ${at}: ${given} is not the next notice`);
    this.name = 'NotNext';
  }
}

/** The notices after which a case cannot be folded on, but is folded anew from what may still be served. */
const refoldAfter: ReadonlySet<string> = new Set([
  'AccessClosed',
  'AccessNarrowed',
  'Retracted',
  'PersonRetracted',
  'FactRetracted',
  'WordsStruck',
  'PersonForgotten',
]);

/** All views of one agency kind, folded in memory and written in batches, each batch with its checkpoint in one transaction. */
export class ViewRunner implements Follower {
  readonly #versions;
  readonly #checkpoint;
  /** By recipient: the last notice that this process knows to be applied. */
  readonly #reached = new Map<string, number>();

  constructor(
    private readonly options: {
      readonly schema: string;
      readonly views: readonly View[];
      readonly ledger: LedgerReader;
      readonly asWriter: AsWriter;
      /** A case's notices as they stand after everything in them: without what was retracted or struck. */
      readonly asItStands: (notices: readonly Notice[]) => readonly Notice[];
      /** What else follows from these notices, in the same transaction, when the views have. */
      readonly afterwards?: (tx: PoolClient, recipient: string, notices: readonly Notice[]) => Promise<void>;
      readonly failpoints?: Failpoints;
      /** Called when the views have what these notices say, whoever wrote it there. Must not throw. */
      readonly applied?: (recipient: string, notices: readonly Notice[]) => void;
    },
  ) {
    this.#versions = tableOf(caseVersionEntity(options.schema));
    this.#checkpoint = qualified(tableOf(checkpointEntity(options.schema)));
  }

  /** The last notice applied, as kept with the rows that were made of it; undefined for none. */
  async place(recipient: string): Promise<Link | undefined> {
    const at = await this.options.asWriter(recipient, (tx) => this.#readPlace(tx, recipient));
    return at.number === 0 ? undefined : at;
  }

  /** Whether everything up to this notice is applied. */
  async has(recipient: string, number: number): Promise<boolean> {
    if (number <= (this.#reached.get(recipient) ?? 0)) return true;
    const at = (await this.place(recipient))?.number ?? 0;
    this.#reached.set(recipient, at);
    return number <= at;
  }

  /** Applies the notices after the checkpoint; drops those before it. @throws NotNext if there is a gap */
  async apply(recipient: string, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const { failpoints } = this.options;
    await this.options.asWriter(recipient, async (tx) => {
      const { number: at } = await this.#lockPlace(tx, recipient);
      const fresh = notices.filter(({ number }) => number > at);
      fresh.forEach(({ number }, index) => {
        if (number !== at + 1 + index) throw new NotNext(recipient, at + index, number);
      });
      const last = fresh.at(-1);
      if (!last) return;
      for (const view of this.options.views) await this.#applyTo(tx, view, recipient, fresh);
      await this.options.afterwards?.(tx, recipient, fresh);
      await this.#keepVersions(tx, recipient, fresh);
      await this.#closeBars(tx, recipient, fresh);
      await this.#moveTo(tx, recipient, last);
      await failpoints?.hit('view.before-commit');
    });
    this.#reached.set(recipient, notices.at(-1)?.number ?? 0);
    this.options.applied?.(recipient, notices);
    await failpoints?.hit('view.after-commit');
  }

  /** Folds one recipient's views anew from its ledger, beside the old rows, and switches in one transaction. */
  async rebuild(recipient: string): Promise<void> {
    await this.options.asWriter(recipient, async (tx) => {
      const { number: at } = await this.#readPlace(tx, recipient, 'for update');
      if (at === 0) return;
      const folds = this.options.views.map((view) => new Fold(view));
      const again = new Set<string>();
      for await (const notice of this.#upTo(recipient, at)) this.#foldAnew(folds, notice, again);
      for (const fold of folds) {
        await removeRecipient(tx, fold.view.table, recipient);
        await this.#write(tx, fold, recipient);
        for (const caseId of again) await this.#foldCase(tx, fold.view, { recipient, caseId, upTo: at });
      }
    });
  }

  async *#upTo(recipient: string, last: number): AsyncIterable<Notice> {
    for (let after = 0; after < last;) {
      const notices = await this.options.ledger.after(recipient, after, Math.min(5_000, last - after));
      if (notices.length === 0) throw new NotNext(recipient, after, last);
      yield* notices;
      after += notices.length;
    }
  }

  #foldAnew(folds: readonly Fold[], notice: Notice, again: Set<string>): void {
    if (refoldAfter.has(notice.type)) again.add(notice.caseId);
    if (again.has(notice.caseId)) return folds.forEach((fold) => fold.dropCase(notice.caseId));
    for (const fold of folds) fold.apply(notice);
  }

  async #applyTo(tx: PoolClient, view: View, recipient: string, notices: readonly Notice[]): Promise<void> {
    const again = new Set(notices.filter(({ type }) => refoldAfter.has(type)).map(({ caseId }) => caseId));
    const onward = notices.filter(({ caseId }) => !again.has(caseId));
    const fold = new Fold(view);
    await this.#load(tx, fold, recipient, fold.placesOf(onward));
    for (const notice of onward) fold.apply(notice);
    await this.#write(tx, fold, recipient);
    for (const caseId of again) {
      await removeCase(tx, view.table, recipient, caseId);
      await this.#foldCase(tx, view, { recipient, caseId, upTo: notices.at(-1)?.number ?? 0 });
    }
  }

  async #foldCase(tx: PoolClient, view: View, of: { recipient: string; caseId: string; upTo: number }): Promise<void> {
    const told: Notice[] = [];
    for await (const notice of this.options.ledger.ofCase(of.recipient, of.caseId)) {
      if (notice.number <= of.upTo) told.push(notice);
    }
    const fold = new Fold(view);
    for (const notice of this.options.asItStands(told)) fold.apply(notice);
    await this.#write(tx, fold, of.recipient);
  }

  async #load(tx: PoolClient, fold: Fold, recipient: string, places: readonly Place[]): Promise<void> {
    for (const place of places) fold.stored(place, undefined);
    for (const { place, row } of await loadRows(tx, fold.view.table, recipient, places)) fold.stored(place, row);
  }

  async #write(tx: PoolClient, fold: Fold, recipient: string): Promise<void> {
    const { kept, removed } = fold.takeChanges();
    for (let at = 0; at < kept.length; at += 2_000)
      await keepRows(tx, fold.view.table, recipient, kept.slice(at, at + 2_000));
    await removeRows(tx, fold.view.table, recipient, removed);
  }

  async #keepVersions(tx: PoolClient, recipient: string, notices: readonly Notice[]): Promise<void> {
    const versions = new Map<string, Row>();
    for (const { caseId, version } of notices) versions.set(caseId, { version });
    const rows = [...versions].map(([caseId, row]) => ({ place: { caseId, key: '' }, row }));
    await keepRows(tx, this.#versions, recipient, rows);
  }

  async #closeBars(tx: PoolClient, recipient: string, notices: readonly Notice[]): Promise<void> {
    for (const { type, caseId, data } of notices) {
      if (type === 'AccessClosed')
        await tx.query('select vault.bar_applied($1, $2, $3)', [recipient, caseId, data?.ground]);
    }
  }

  async #lockPlace(tx: PoolClient, recipient: string): Promise<Link> {
    await tx.query(
      `insert into ${this.#checkpoint} (recipient, view, number, hash) values ($1, '*', 0, $2) on conflict do nothing`,
      [recipient, start.hash],
    );
    return this.#readPlace(tx, recipient, 'for update');
  }

  async #readPlace(tx: PoolClient, recipient: string, holding = ''): Promise<Link> {
    const { rows } = await tx.query<{ number: string; hash: string }>(
      `select number, hash from ${this.#checkpoint} where recipient = $1 and view = '*' ${holding}`,
      [recipient],
    );
    return rows[0] ? { number: Number(rows[0].number), hash: rows[0].hash } : start;
  }

  async #moveTo(tx: PoolClient, recipient: string, { number, hash }: Link): Promise<void> {
    await tx.query(`update ${this.#checkpoint} set number = $2, hash = $3 where recipient = $1 and view = '*'`, [
      recipient,
      number,
      hash,
    ]);
  }
}
