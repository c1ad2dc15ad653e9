import { chained, start, type LedgerReader, type Notice, type NoticeDraft } from '../src/index';

/** Ledgers in memory, numbered as the real ones are. */
export class MemoryLedger implements LedgerReader {
  #ledgers = new Map<string, Notice[]>();
  epoch = 1;
  /** How often somebody read. */
  reads = 0;

  append(drafts: readonly NoticeDraft[]): readonly Notice[] {
    return drafts.map((next) => {
      const ledger = this.#of(next.recipient);
      const notice = chained(next, ledger.at(-1) ?? start, this.epoch);
      ledger.push(notice);
      return notice;
    });
  }

  /** As from a backup: what came after these numbers is gone. */
  restore(recipient: string, upTo: number): void {
    this.#of(recipient).splice(upTo);
    this.epoch += 1;
  }

  after(recipient: string, after: number, limit: number): Promise<readonly Notice[]> {
    this.reads += 1;
    return Promise.resolve(this.#of(recipient).slice(after, after + limit));
  }

  async *ofCase(recipient: string, caseId: string): AsyncIterable<Notice> {
    yield* this.#of(recipient).filter((notice) => notice.caseId === caseId);
  }

  head(recipient: string): Promise<number> {
    return Promise.resolve(this.#of(recipient).length);
  }

  #of(recipient: string): Notice[] {
    const ledger = this.#ledgers.get(recipient) ?? [];
    this.#ledgers.set(recipient, ledger);
    return ledger;
  }
}
