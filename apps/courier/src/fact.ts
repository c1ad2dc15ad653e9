import type { StoredFact } from '@vaern/casework';
import type { EventStore, RecordedEvent } from '@vaern/event-store';

const PREFIX = 'case-';

export const streamOf = (caseId: string): string => `${PREFIX}${caseId}`;

/** The case whose fact the event is; undefined for other streams, of which nobody is told. */
export const caseOf = ({ stream }: RecordedEvent): string | undefined =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;

export const factOf = ({ id, type, data }: RecordedEvent): StoredFact => ({
  ...(data as unknown as Omit<StoredFact, 'id' | 'type'>),
  id,
  type,
});

/** The vault's key sequence that the event's append carried, if it sealed words. */
export function vaultSequenceOf({ meta }: RecordedEvent): bigint {
  return typeof meta.vault === 'string' ? BigInt(meta.vault) : 0n;
}

/** Reading on costs less than asking anew, up to so many facts that are not wanted. */
const GAP = 200;

/** The facts of a case at these revisions. */
export async function factsAt(
  store: EventStore,
  caseId: string,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, StoredFact>> {
  const wanted = [...new Set(revisions)].sort((a, b) => a - b);
  const facts = new Map<number, StoredFact>();
  for (let at = 0; at < wanted.length;) {
    let until = at;
    while ((wanted[until + 1] ?? Infinity) - (wanted[until] ?? 0) <= GAP) until += 1;
    await readInto(facts, store, caseId, wanted.slice(at, until + 1));
    at = until + 1;
  }
  return facts;
}

async function readInto(
  facts: Map<number, StoredFact>,
  store: EventStore,
  caseId: string,
  wanted: readonly number[],
): Promise<void> {
  const last = wanted.at(-1) ?? -1;
  for await (const event of store.read(streamOf(caseId), wanted[0])) {
    if (wanted.includes(event.revision)) facts.set(event.revision, factOf(event));
    if (event.revision >= last) return;
  }
}
