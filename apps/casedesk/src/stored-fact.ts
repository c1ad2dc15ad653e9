import { readFact, type StoredFact } from '@vaern/casework';
import type { JsonObject, NewEvent, RecordedEvent } from '@vaern/event-store';

/** Which command an event belongs to, and how far the vault was: harmless, for whoever holds the store. */
export interface CommandMark {
  readonly command: string;
  /** Keyed HMAC of the body: a repeat with another body is told apart. */
  readonly body: string;
  /** On the last fact of a command: what it answered. */
  readonly answer?: string;
  /** The vault's key sequence when the command's words were sealed. */
  readonly vault?: string;
  /** How the command's words were searched for what is the affected person's own. */
  readonly searched?: number;
  /** And with them all words that stood in the case. */
  readonly anew?: true;
}

export const toEvent = ({ id, type, ...data }: StoredFact, mark: CommandMark): NewEvent => ({
  id,
  type,
  data: data as unknown as JsonObject,
  meta: { ...mark },
});

export const toFact: (event: RecordedEvent) => StoredFact = readFact;

export const markOf = ({ meta }: RecordedEvent): CommandMark => meta as unknown as CommandMark;
