import { start, type Link } from './chain';
import { LedgerRestored, NotTheNotice } from './faults';
import type { LedgerReader, Notice } from './notice';
import type { Follower } from './transport';

const PAGE = 500;
const REMEMBERED = 5_000;

/**
 * Keeps one follower of one ledger in step, whatever the wire does: applies exactly last + 1, drops what is lower
 * after comparing its hash, fetches what is missing from the ledger. What the wire brings from an older epoch than
 * the ledger's is not believed: the ledger is asked instead.
 */
export class LastPlusOne {
  #last: Link;
  #epoch = 0;
  readonly #hashes = new Map<number, string>();

  private constructor(
    readonly recipient: string,
    private readonly follower: Follower,
    private readonly reader: LedgerReader,
    last: Link,
  ) {
    this.#last = last;
  }

  /** Takes up where the follower left off. @throws LedgerRestored if the ledger no longer has what it applied */
  static async begin(recipient: string, follower: Follower, reader: LedgerReader): Promise<LastPlusOne> {
    const last = (await follower.place(recipient)) ?? start;
    const begun = new LastPlusOne(recipient, follower, reader, last);
    await begun.#checkPlace();
    return begun;
  }

  /** The number of the last notice applied. */
  get number(): number {
    return this.#last.number;
  }

  /** Applies the next page of the ledger itself; says how many notices that were. */
  async fetch(limit = PAGE): Promise<number> {
    const page = await this.reader.after(this.recipient, this.#last.number, limit);
    if (newestEpoch(page) > this.#epoch) await this.#checkPlace();
    const run: Notice[] = [];
    for (const notice of inOrder(page)) {
      if (this.#follows(notice, run.at(-1) ?? this.#last)) run.push(notice);
    }
    await this.#apply(run);
    return run.length;
  }

  /** Takes what the wire brought, in any order and any number of times. */
  async take(notices: readonly Notice[]): Promise<void> {
    const epoch = newestEpoch(notices);
    if (epoch > this.#epoch) await this.#checkPlace(epoch);
    let run: Notice[] = [];
    for (const notice of inOrder(notices)) {
      if (notice.epoch === this.#epoch && this.#follows(notice, run.at(-1) ?? this.#last)) {
        run.push(notice);
        continue;
      }
      await this.#apply(run);
      run = [];
      await this.#fetchUpTo(notice.number);
      await this.#compare(notice);
    }
    await this.#apply(run);
  }

  #follows(notice: Notice, last: Link): boolean {
    if (notice.number !== last.number + 1) return false;
    if (notice.previousHash !== last.hash) throw new NotTheNotice(this.recipient, notice.number, 'link');
    return true;
  }

  async #fetchUpTo(number: number): Promise<void> {
    while (this.#last.number < number) {
      if ((await this.fetch(Math.min(PAGE, number - this.#last.number))) === 0) return;
    }
  }

  async #apply(run: readonly Notice[]): Promise<void> {
    const last = run.at(-1);
    if (!last) return;
    await this.follower.apply(this.recipient, run);
    this.#last = { number: last.number, hash: last.hash };
    this.#remember(run);
  }

  async #compare({ number, hash, epoch }: Notice): Promise<void> {
    const known = this.#hashes.get(number) ?? (await this.#readHash(number));
    if (hash === known || epoch < this.#epoch) return;
    throw new NotTheNotice(this.recipient, number, known === undefined ? 'not-in-the-ledger' : 'hash');
  }

  async #readHash(number: number): Promise<string | undefined> {
    const page = await this.reader.after(this.recipient, number - 1, PAGE);
    this.#remember(page.filter((notice) => notice.number <= this.#last.number));
    return page.find((notice) => notice.number === number)?.hash;
  }

  #remember(applied: readonly Notice[]): void {
    for (const { number, hash } of applied) this.#hashes.set(number, hash);
    for (const number of this.#hashes.keys()) {
      if (this.#hashes.size <= REMEMBERED) return;
      this.#hashes.delete(number);
    }
  }

  /** Whether the last notice applied still stands in the ledger; learns the ledger's epoch on the way. */
  async #checkPlace(epoch = 0): Promise<void> {
    const { number, hash } = this.#last;
    if (number > 0) {
      const [standing] = await this.reader.after(this.recipient, number - 1, 1);
      if (standing?.hash !== hash) throw new LedgerRestored(this.recipient, number);
    }
    this.#epoch = Math.max(this.#epoch, epoch, await this.#ledgerEpoch());
  }

  async #ledgerEpoch(): Promise<number> {
    const head = await this.reader.head(this.recipient);
    const [newest] = head > 0 ? await this.reader.after(this.recipient, head - 1, 1) : [];
    return newest?.epoch ?? 0;
  }
}

const inOrder = (notices: readonly Notice[]) => [...notices].sort((a, b) => a.number - b.number || b.epoch - a.epoch);
const newestEpoch = (notices: readonly Notice[]) => Math.max(0, ...notices.map(({ epoch }) => epoch));
