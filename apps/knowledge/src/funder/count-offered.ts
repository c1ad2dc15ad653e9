import { readFact, type StoredFact } from '@vaern/casework';
import type { EventStore, RecordedEvent } from '@vaern/event-store';
import type { Span } from '@vaern/numbers';
import type { Offered } from './figures';

const PAGE = 1_000;
/** By type: the stream's prefix, and the field that names whose it is. */
const offers: Readonly<Record<string, readonly [prefix: string, owner: string]>> = {
  SupportGroupOpened: ['group-', 'homeUnit'],
  CapacitySet: ['centre-', 'byUnit'],
};

/** The groups and places that an agency had when the quarter ended. `isOurs`: whether the unit behind an alias of that stream is its own. */
export async function offeredBy(
  store: Pick<EventStore, 'readAll'>,
  { until }: Span,
  isOurs: (stream: string, alias: string) => boolean,
): Promise<Offered> {
  const counted = new Counted();
  for (let after: string | undefined; ;) {
    const events = await store.readAll({ limit: PAGE, ...(after !== undefined && { after }) });
    for (const event of events) {
      const fact = offerIn(event, isOurs);
      if (fact && fact.recordedAt < until) counted.add(fact);
    }
    if (events.length < PAGE) return counted.offered();
    after = events.at(-1)?.position;
  }
}

function offerIn(event: RecordedEvent, isOurs: (stream: string, alias: string) => boolean): StoredFact | undefined {
  const [prefix, owner] = offers[event.type] ?? [];
  if (prefix === undefined || owner === undefined || !event.stream.startsWith(prefix)) return undefined;
  const fact = readFact(event);
  return isOurs(event.stream.slice(prefix.length), String(fact.plain[owner])) ? fact : undefined;
}

class Counted {
  readonly #areas = new Map<string, { readonly groups: number; readonly places: number }>();
  readonly #capacity = new Map<string, number>();

  add({ type, plain }: StoredFact): void {
    const places = Number(plain.places);
    if (type === 'CapacitySet') return void this.#capacity.set(String(plain.service), places);
    const area = String(plain.area);
    const there = this.#areas.get(area) ?? { groups: 0, places: 0 };
    this.#areas.set(area, { groups: there.groups + 1, places: there.places + places });
  }

  offered(): Offered {
    return {
      groups: sorted(this.#areas).map(([area, there]) => ({ area, ...there })),
      capacity: sorted(this.#capacity).map(([service, places]) => ({ service, places })),
    };
  }
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
