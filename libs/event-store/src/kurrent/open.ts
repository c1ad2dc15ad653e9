import type { KurrentEventStore, KurrentEventStoreOptions } from './kurrent-event-store';

export type { KurrentEventStore, KurrentEventStoreOptions };

/**
 * Facts in KurrentDB (or EventStoreDB from 22.6 on) at `url`, e.g. `kurrentdb://host:2113?tls=false`.
 * The database is the hub's alone: whatever is not the server's own counts as a fact. Connects when first used.
 */
export async function openKurrentEventStore(
  url: string,
  options: KurrentEventStoreOptions = {},
): Promise<KurrentEventStore> {
  const adapter = await import('./kurrent-event-store');
  return new adapter.KurrentEventStore(url, options);
}
