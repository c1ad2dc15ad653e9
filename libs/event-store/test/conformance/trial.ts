import { randomUUID } from 'node:crypto';
import type { EventStore, JsonObject, NewEvent, Position, RecordedEvent } from '../../src/event-store';

export interface StoreUnderTest {
  /** A handle of its own on the same data, as another process would have it. */
  open(): Promise<EventStore>;
  dispose(): Promise<void>;
}

/** The store that is tried, and the handles that were opened on it. */
export class Trial {
  #tried: StoreUnderTest | undefined;
  #handles: EventStore[] = [];

  async set(tried: StoreUnderTest): Promise<void> {
    this.#tried = tried;
    this.#handles = [await this.open()];
  }

  async clear(): Promise<void> {
    await Promise.all(this.#handles.map((handle) => handle.close()));
    await this.#tried?.dispose();
  }

  get store(): EventStore {
    const [store] = this.#handles;
    if (!store) throw new Error('the store was not opened');
    return store;
  }

  /** One more handle on the same data. */
  async open(): Promise<EventStore> {
    if (!this.#tried) throw new Error('there is no store to try');
    const handle = await this.#tried.open();
    this.#handles.push(handle);
    return handle;
  }

  /** Where the one order ends now. */
  async end(): Promise<{ after?: Position }> {
    const last = await this.store.last();
    return last ? { after: last.position } : {};
  }
}

export const aStream = (): string => `case-${randomUUID()}`;

export const anEvent = (data: JsonObject = {}, type = 'IncidentLogged'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  meta: { commandId: randomUUID() },
});

export const events = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => anEvent({ n }));

export async function readAllOf(source: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const read: RecordedEvent[] = [];
  for await (const event of source) read.push(event);
  return read;
}

export const ids = (read: readonly { readonly id: string }[]): string[] => read.map(({ id }) => id);

/** Resolves when `happened` says so. */
export async function until(happened: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (let tried = 0; tried < seconds * 200; tried++) {
    if (await happened()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`it did not happen in ${seconds} seconds`);
}

/** A promise, and what settles it. */
export function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), passed };
}
