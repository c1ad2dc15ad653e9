import type { ChainWalk } from '@vaern/ledger';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two pages, and between two rounds: what else the database does comes first. */
const [BREATH, ROUND] = [20, 5_000];

/** Looks every ledger through in the background until it is stopped. What fails is tried again in the next round. */
export class Walking {
  readonly #ending = new AbortController();
  #done: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: {
      readonly walk: Pick<ChainWalk, 'step' | 'isDue'>;
      /** The last number of each ledger that has one. */
      readonly heads: () => Promise<ReadonlyMap<string, number>>;
      readonly recipients: readonly string[];
      readonly onTrouble: (error: unknown) => void;
    },
  ) {}

  start(): void {
    this.#done = this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#done;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#round().catch(this.parts.onTrouble);
      await pause(ROUND, signal);
    }
  }

  async #round(): Promise<void> {
    const { signal } = this.#ending;
    const heads = await this.parts.heads();
    const due = this.parts.recipients.filter((one) => this.parts.walk.isDue(one, heads.get(one) ?? 0));
    for (const recipient of due) {
      for (let isMore = true; isMore && !signal.aborted;) {
        isMore = await this.parts.walk.step(recipient);
        await pause(BREATH, signal);
      }
    }
  }
}

/** Resolves after so many milliseconds, or at once when it is over. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
