import type { Client, Pool } from 'pg';

const CHANNEL = 'vaern_ledger';

/** Says when it is worth looking again: soon after something was told, and now and then in any case. */
export interface Wake {
  /** Resolves at the next sign of news, after the slow poll, or when `ending` aborts. Ask before looking. */
  next(ending: AbortSignal): Promise<void>;
}

/** The courier's side: tells everybody who listens that there is news, and nobody which, soon after the commit. */
export class LedgerBell {
  #due: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    /** Rings of so many milliseconds become one. */
    private readonly debounce = 5,
  ) {}

  /** Call after the commit, as often as you like. Never fails: whoever misses a ring polls. */
  ring(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.pool.query(`notify ${CHANNEL}`).catch(() => undefined);
    }, this.debounce);
  }

  stop(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
  }
}

/** The listener's side. A lost connection is made anew at the next poll; until then the poll serves alone. */
export class LedgerSignal implements Wake {
  readonly #waiting = new Set<() => void>();
  #client: Client | undefined;
  #connecting: Promise<void> | undefined;
  #closed = false;

  constructor(
    /** A new, unconnected client of this process. */
    private readonly client: () => Client,
    /** Milliseconds after which to look without having been told. */
    private readonly poll = 1_000,
  ) {}

  /** Whether it hears rings now, and not only polls. */
  get listening(): boolean {
    return this.#client !== undefined;
  }

  async next(ending: AbortSignal): Promise<void> {
    if (ending.aborted) return;
    void this.#listen();
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(slow);
        this.#waiting.delete(wake);
        ending.removeEventListener('abort', wake);
        resolve();
      };
      const slow = setTimeout(wake, this.poll);
      this.#waiting.add(wake);
      ending.addEventListener('abort', wake);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connecting;
    await this.#client?.end().catch(() => undefined);
    this.#wakeAll();
  }

  #listen(): Promise<void> {
    if (this.#client || this.#closed) return Promise.resolve();
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = undefined));
    return this.#connecting;
  }

  async #connect(): Promise<void> {
    const client = this.client();
    const lost = () => (this.#client = undefined);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.#wakeAll());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
      this.#wakeAll(); // what was told while nobody listened
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  #wakeAll(): void {
    for (const wake of this.#waiting) wake();
  }
}
