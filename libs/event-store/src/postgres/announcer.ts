import type { Pool } from 'pg';
import { CHANNEL } from './schema';

/** One commit that need not be durable: losing an announcement costs a slow look, no event. */
const ANNOUNCE = `select set_config('synchronous_commit', 'off', true), pg_notify('${CHANNEL}', '')`;

/** Tells other processes that there is something new: after the append, and at most once per interval. */
export class Announcer {
  readonly #pool: Pool;
  readonly #interval: number;
  #resting: NodeJS.Timeout | undefined;
  #again = false;
  #sending: Promise<unknown> = Promise.resolve();

  /** `interval` in milliseconds. */
  constructor(pool: Pool, interval: number) {
    this.#pool = pool;
    this.#interval = interval;
  }

  announce(): void {
    if (this.#resting) {
      this.#again = true;
      return;
    }
    this.#again = false;
    this.#sending = this.#pool.query(ANNOUNCE).catch(() => undefined);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      if (this.#again) this.announce();
    }, this.#interval);
  }

  /** Sends what is due and resolves when it is sent. */
  async close(): Promise<void> {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#again) this.announce();
    clearTimeout(this.#resting);
    await this.#sending;
  }
}
