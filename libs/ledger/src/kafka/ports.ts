import type { Following } from '../transport';

/** One message of one topic, whichever client carries it. `value` is null for a notice without data. */
export interface WireRecord {
  readonly key: string;
  readonly value: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sender {
  /** Resolves when every replica in sync has the records, in the order given. */
  send(topic: string, records: readonly WireRecord[]): Promise<void>;
  close(): Promise<void>;
}

export type HandleRecords = (topic: string, records: readonly WireRecord[]) => Promise<void>;

export interface Receiver {
  /** Hands over the topics' records, one batch of a topic at a time; what `handle` throws ends it. */
  receive(topics: readonly string[], handle: HandleRecords): Following;
}
