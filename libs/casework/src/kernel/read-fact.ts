import type { StoredFact } from './fact';

/** An event as any store gives it back: its data is the fact but for id and type. */
export interface FactEvent {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

/** Makes a fact of an older shape one of today's. A fact that has today's shape goes through as it is. */
export type Upcast = (fact: StoredFact) => StoredFact;

/** By the type that the event was stored under; the type may change. */
export type Upcasts = Readonly<Record<string, Upcast>>;

/** Reads the fact in an event, in today's shape whenever it was stored. The event itself is never rewritten. */
export const factReader =
  (upcasts: Upcasts) =>
  ({ id, type, data }: FactEvent): StoredFact => {
    const stored = { ...(data as Omit<StoredFact, 'id' | 'type'>), id, type };
    return Object.hasOwn(upcasts, type) ? (upcasts[type]?.(stored) ?? stored) : stored;
  };
