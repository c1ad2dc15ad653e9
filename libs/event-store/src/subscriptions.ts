import type { Subscription } from './event-store';

/** The subscriptions of one store, so that closing it ends them. */
export class Subscriptions {
  readonly #live = new Set<Subscription>();

  /** Starts `run`, which ends when its signal is aborted. */
  start(run: (signal: AbortSignal) => Promise<void>): Subscription {
    const ending = new AbortController();
    const done = run(ending.signal).finally(() => this.#live.delete(subscription));
    const subscription: Subscription = {
      done,
      stop: async () => {
        ending.abort();
        await done.catch(() => undefined);
      },
    };
    this.#live.add(subscription);
    return subscription;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#live].map((subscription) => subscription.stop()));
  }
}
