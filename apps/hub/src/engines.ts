import { openKurrentEventStore, PostgresEventStore, type EventStore } from '@vaern/event-store';
import { LedgerSignal, type Wake } from '@vaern/ledger';
import { Database, type Config } from '@vaern/platform';
import type { Seat } from '@vaern/vault';
import { Client, Pool } from 'pg';

/** The connections of a hub: one login, and a pool that has taken each service's role. */
export class Connections {
  readonly database: Database;
  readonly signal: LedgerSignal;
  readonly #pools = new Map<string, Pool>();

  constructor(private readonly url: string) {
    this.database = new Database({ url });
    this.signal = new LedgerSignal(
      () => new Client({ connectionString: url, application_name: 'vaern ledger signal' }),
    );
  }

  get wake(): Wake {
    return this.signal;
  }

  /** A pool whose every connection is this role. */
  as(role: string): Pool {
    const known = this.#pools.get(role);
    if (known) return known;
    const pool = new Pool({
      connectionString: this.url,
      max: 8,
      options: `-c role=${role}`,
      application_name: `vaern ${role}`,
    });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.#pools.set(role, pool);
    return pool;
  }

  /** A new, unconnected client that is this role. */
  client(role: string): Client {
    return new Client({ connectionString: this.url, options: `-c role=${role}`, application_name: `vaern ${role}` });
  }

  /** Where a role sits at the vault: the shared pool, the role taken for each question. */
  seat(role: string): Seat {
    return { pool: this.database.pool, role };
  }

  async close(): Promise<void> {
    await this.signal.close();
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
    await this.database.close();
  }
}

/** The event store that is configured, opened once for each role that uses it, with that role's rights. */
export class EventStores {
  readonly #opened = new Map<string, EventStore>();

  private constructor(private readonly open: (role: string) => EventStore) {}

  static async of({ kurrentdbUrl }: Config, connections: Connections): Promise<EventStores> {
    if (kurrentdbUrl === undefined) return new EventStores((role) => new PostgresEventStore(connections.as(role)));
    const store = await openKurrentEventStore(kurrentdbUrl);
    return new EventStores(() => store);
  }

  as(role: string): EventStore {
    const store = this.#opened.get(role) ?? this.open(role);
    this.#opened.set(role, store);
    return store;
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(this.#opened.values())].map((store) => store.close()));
  }
}
