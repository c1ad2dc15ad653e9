import { Client, type Pool } from 'pg';
import type { Bell } from '../bell';
import { CHANNEL } from './schema';

/** Rings the bell when any process announces something new, on a connection of its own beside the pool. */
export class Listener {
  readonly #pool: Pool;
  readonly #bell: Bell;
  readonly #again: number;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  /** `again`: milliseconds until a lost connection is made anew. */
  constructor(pool: Pool, bell: Bell, again: number) {
    this.#pool = pool;
    this.#bell = bell;
    this.#again = again;
  }

  /** Starts to listen unless it does already; a connection that fails is tried again. */
  listen(): void {
    if (this.#client || this.#closed) return;
    clearTimeout(this.#retry);
    const client = new Client(this.#pool.options);
    this.#client = client;
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', () => this.#bell.ring());
    void client
      .connect()
      .then(() => client.query(`listen ${CHANNEL}`))
      .then(() => this.#bell.ring())
      .catch(() => this.#lost(client));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    if (!this.#closed) this.#retry = setTimeout(() => this.listen(), this.#again);
    void client.end().catch(() => undefined);
  }
}
