import { isTold, readFact, streamName, streamNamed, type StoredFact, type Stream } from '@vaern/casework';
import type { EventStore, RecordedEvent } from '@vaern/event-store';

/** The stream whose fact the event is; undefined for those of which nobody is told. */
export function toldStreamOf({ stream }: RecordedEvent): Stream | undefined {
  const named = streamNamed(stream);
  return named && isTold(named) ? named : undefined;
}

/** The vault's key sequence that the event's append carried, if it sealed words. */
export function vaultSequenceOf({ meta }: RecordedEvent): bigint {
  return typeof meta.vault === 'string' ? BigInt(meta.vault) : 0n;
}

/** Reading on costs less than asking anew, up to so many facts that are not wanted. */
const GAP = 200;

/** The facts of a stream at these revisions. */
export async function factsAt(
  store: EventStore,
  stream: Stream,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, StoredFact>> {
  const wanted = [...new Set(revisions)].sort((a, b) => a - b);
  const facts = new Map<number, StoredFact>();
  for (let at = 0; at < wanted.length;) {
    let until = at;
    while ((wanted[until + 1] ?? Infinity) - (wanted[until] ?? 0) <= GAP) until += 1;
    await readInto(facts, store, stream, wanted.slice(at, until + 1));
    at = until + 1;
  }
  return facts;
}

async function readInto(
  facts: Map<number, StoredFact>,
  store: EventStore,
  stream: Stream,
  wanted: readonly number[],
): Promise<void> {
  const last = wanted.at(-1) ?? -1;
  for await (const event of store.read(streamName(stream), wanted[0])) {
    if (wanted.includes(event.revision)) facts.set(event.revision, readFact(event));
    if (event.revision >= last) return;
  }
}
