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
    const { reader, wake, batch } = this.options;
    const lines = await Promise.all(recipients.map((recipient) => LastPlusOne.begin(recipient, follower, reader)));
    while (!ending.aborted) {
      const woken = wake.next(ending);
      while (await movedAny(lines, ending, batch));
      await woken;
    }
  }
}

/** One page for each in turn, so that a long ledger does not keep the others waiting. */
async function movedAny(lines: readonly LastPlusOne[], ending: AbortSignal, batch?: number): Promise<boolean> {
  let moved = 0;
  for (const line of lines) {
    if (!ending.aborted) moved += await line.fetch(batch);
  }
  return moved > 0;
}
