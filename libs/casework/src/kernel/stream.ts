import type { StoredFact } from './fact';
import type { Alias, Id } from './words';

/**
 * The kinds of streams, as their names begin: `case-<uuid>`, `track-<uuid>` … Each has facts, intents and a fold of its
 * own; a fact of one is none of another's.
 */
export const streamKinds = ['case', 'track', 'group', 'outreach', 'episode', 'centre', 'staff'] as const;
export type StreamKind = (typeof streamKinds)[number];

/** One stream of facts. */
export interface Stream {
  readonly kind: StreamKind;
  readonly id: Id;
}

export const streamName = ({ kind, id }: Stream): string => `${kind}-${id}`;

/** Undefined: no stream is called that. */
export function streamNamed(name: string): Stream | undefined {
  const kind = streamKinds.find((one) => name.startsWith(`${one}-`));
  return kind && { kind, id: name.slice(kind.length + 1) };
}

/** The unit whose own a stream is, and whom its words are about where nobody is named; nothing before it is opened. */
export interface Owner {
  readonly homeUnit?: Alias | undefined;
  readonly person?: Id | undefined;
}

/** How a stream of one kind is folded: `evolve` changes the state it is given, in place. */
export interface Life<S> {
  empty(this: void): S;
  evolve(this: void, state: S, fact: StoredFact): void;
  owner(this: void, state: S): Owner;
}

/** Whether anybody is told of such a stream: of what is known of staff nobody is. */
export const isTold = ({ kind }: Stream): boolean => kind !== 'staff';
