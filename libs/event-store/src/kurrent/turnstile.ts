import { EventStoreBusy } from '../event-store';

/** Lets so many do something at the same time, and so many more wait for it, in order. */
export class Turnstile {
  readonly #places: number;
  readonly #queue: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(limits: { readonly places: number; readonly queue: number }) {
    this.#places = limits.places;
    this.#queue = limits.queue;
  }

  /** @throws EventStoreBusy when the queue is full */
  async pass<T>(through: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#places) this.#inside++;
    else await this.#wait();
    try {
      return await through();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#queue) throw new EventStoreBusy(this.#waiting.length);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
