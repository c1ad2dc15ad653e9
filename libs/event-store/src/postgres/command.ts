import { checkAsked } from '../asked';
import type { NewEvent } from '../event-store';

interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

/** One append, its bytes fixed when it was asked for. */
export interface Command {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly WrittenEvent[];
  /** Characters of data and meta, to keep groups bounded. */
  readonly size: number;
}

export function command(stream: string, expected: number, events: readonly NewEvent[]): Command {
  checkAsked(expected, events);
  const written = events.map(({ id, type, data, meta }) => ({
    id,
    type,
    data: JSON.stringify(data),
    meta: JSON.stringify(meta),
  }));
  const size = written.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);
  return { stream, expected, events: written, size };
}
