import type { Follower, Link, Notice } from '../src/index';

interface Row {
  readonly notices: number;
  readonly types: readonly string[];
  readonly version: number;
  readonly words: readonly string[];
}

const none: Row = { notices: 0, types: [], version: 0, words: [] };
const folded = (row: Row, { type, version, data }: Notice): Row => ({
  notices: row.notices + 1,
  types: [...row.types, type],
  version,
  words: [...row.words, ...(data?.parts ?? []).map(({ commitment }) => commitment)],
});

/** A small view: what each case looks like from its notices, and what came in which order. Refuses what is not next. */
export class CaseList implements Follower {
  readonly #places = new Map<string, Link>();
  readonly seen = new Map<string, Notice[]>();
  readonly rows = new Map<string, Row>();
  /** Thrown instead of applying, once. */
  trouble: Error | undefined;

  place(recipient: string): Promise<Link | undefined> {
    return Promise.resolve(this.#places.get(recipient));
  }

  apply(recipient: string, notices: readonly Notice[]): Promise<void> {
    const { trouble } = this;
    this.trouble = undefined;
    if (trouble) return Promise.reject(trouble);
    for (const notice of notices) this.#applyOne(recipient, notice);
    return Promise.resolve();
  }

  numbers(recipient: string): readonly number[] {
    return this.seen.get(recipient)?.map(({ number }) => number) ?? [];
  }

  #applyOne(recipient: string, notice: Notice): void {
    const at = this.#places.get(recipient)?.number ?? 0;
    if (notice.number !== at + 1) throw new Error(`${notice.number} after ${at}`);
    const key = `${recipient} ${notice.caseId}`;
    if (notice.type === 'AccessClosed') this.rows.delete(key);
    else this.rows.set(key, folded(this.rows.get(key) ?? none, notice));
    this.seen.set(recipient, [...(this.seen.get(recipient) ?? []), notice]);
    this.#places.set(recipient, { number: notice.number, hash: notice.hash });
  }
}
