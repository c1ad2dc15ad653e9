import type { Failpoints } from '@vaern/platform';
import type { LedgerReader } from '../notice';
import type { Wake } from '../signal';
import type { Following } from '../transport';
import type { Sender } from './ports';
import { toRecord } from './record';
import { topicOf } from './topic';

/** How far each ledger was published: kept where the ledger is. */
export interface PublishedCursors {
  get(recipient: string): Promise<number>;
  set(recipient: string, number: number): Promise<void>;
}

const PAGE = 500;

/**
 * Carries ledgers to their topics: sends what follows the cursor, and moves the cursor when all replicas have it.
 * Cut off between the two it sends again; it never skips. What breaks is told to `onTrouble` and tried again with a
 * new sender, for as long as it runs.
 */
export class KafkaPublisher {
  #sender: Sender | undefined;

  constructor(
    private readonly options: {
      readonly reader: LedgerReader;
      readonly cursors: PublishedCursors;
      readonly connect: () => Promise<Sender>;
      readonly wake: Wake;
      readonly onTrouble: (error: unknown) => void;
      readonly failpoints?: Failpoints;
    },
  ) {}

  publish(recipients: readonly string[]): Following {
    const ending = new AbortController();
    const done = this.#run(recipients, ending.signal);
    return { done, stop: () => (ending.abort(), done) };
  }

  async #run(recipients: readonly string[], ending: AbortSignal): Promise<void> {
    while (!ending.aborted) {
      const woken = this.options.wake.next(ending);
      try {
        while (await this.#movedAny(recipients, ending));
      } catch (error) {
        this.options.onTrouble(error);
        await this.#disconnect();
      }
      await woken;
    }
    await this.#disconnect();
  }

  async #movedAny(recipients: readonly string[], ending: AbortSignal): Promise<boolean> {
    let moved = 0;
    for (const recipient of recipients) {
      if (!ending.aborted) moved += await this.#publishPage(recipient);
    }
    return moved > 0;
  }

  async #publishPage(recipient: string): Promise<number> {
    const { reader, cursors, connect, failpoints } = this.options;
    const notices = await reader.after(recipient, await cursors.get(recipient), PAGE);
    const last = notices.at(-1);
    if (!last) return 0;
    this.#sender ??= await connect();
    await this.#sender.send(topicOf(recipient), notices.map(toRecord));
    await failpoints?.hit('ledger.published-before-cursor');
    await cursors.set(recipient, last.number);
    await failpoints?.hit('ledger.published-after-cursor');
    return notices.length;
  }

  async #disconnect(): Promise<void> {
    const sender = this.#sender;
    this.#sender = undefined;
    await sender?.close().catch(this.options.onTrouble);
  }
}
