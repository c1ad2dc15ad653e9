import { LastPlusOne } from './last-plus-one';
import type { LedgerReader } from './notice';
import type { Wake } from './signal';
import type { Follower, Following, Transport } from './transport';

/** Reads the ledgers themselves, woken when something was told. */
export class DirectTransport implements Transport {
  constructor(
    private readonly options: {
      readonly reader: LedgerReader;
      readonly wake: Wake;
      /** The last number of each ledger that has one, where they may be asked for at once: then only ledgers with news are read. */
      readonly heads?: () => Promise<ReadonlyMap<string, number>>;
      /** Notices per transaction of the follower, 500 without it. */
      readonly batch?: number;
    },
  ) {}

  follow(recipients: readonly string[], follower: Follower): Following {
    const ending = new AbortController();
    const done = this.#run(recipients, follower, ending.signal);
    return { done, stop: () => (ending.abort(), done.catch(() => undefined)) };
  }

  async #run(recipients: readonly string[], follower: Follower, ending: AbortSignal): Promise<void> {
    const { reader, wake, batch, heads } = this.options;
    const lines = await Promise.all(recipients.map((recipient) => LastPlusOne.begin(recipient, follower, reader)));
    while (!ending.aborted) {
      const woken = wake.next(ending);
      const now = await heads?.();
      const hasNews = ({ recipient, number }: LastPlusOne) => now === undefined || (now.get(recipient) ?? 0) > number;
      let behind: readonly LastPlusOne[] = lines.filter(hasNews);
      while (behind.length > 0) behind = await thoseMoved(behind, ending, batch);
      await woken;
    }
  }
}

/** One page for each in turn, so that a long ledger does not keep the others waiting; answers those that had one. */
async function thoseMoved(
  lines: readonly LastPlusOne[],
  ending: AbortSignal,
  batch?: number,
): Promise<readonly LastPlusOne[]> {
  const moved: LastPlusOne[] = [];
  for (const line of lines) {
    if (!ending.aborted && (await line.fetch(batch)) > 0) moved.push(line);
  }
  return moved;
}
