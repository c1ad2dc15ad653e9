import type { Actor } from '@vaern/access';

type Person = Pick<Actor, 'agency' | 'id'>;

/** How many streams one person may have open in this process: one for each window that is in front of them, and some to spare. */
export const MOST = 12;

const nameOf = ({ agency, id }: Person) => `${agency} ${id}`;

/** The streams that are open in this process, so that nobody has too many and all of them can be ended. */
export class OpenStreams {
  readonly #of = new Map<string, number>();
  readonly #ends = new Set<() => void>();
  #isClosed = false;

  /** How many are open. */
  get count(): number {
    return this.#ends.size;
  }

  isFull(person: Person): boolean {
    return (this.#of.get(nameOf(person)) ?? 0) >= MOST;
  }

  /** A stream of this person's, whose signal aborts with the listener's and when everything closes. */
  begin(person: Person, listener: AbortSignal): { readonly signal: AbortSignal; end(): void } {
    const name = nameOf(person);
    const over = new AbortController();
    const abort = () => over.abort();
    listener.addEventListener('abort', abort);
    this.#ends.add(abort);
    this.#of.set(name, (this.#of.get(name) ?? 0) + 1);
    if (this.#isClosed || listener.aborted) abort();
    return {
      signal: over.signal,
      end: () => {
        listener.removeEventListener('abort', abort);
        if (this.#ends.delete(abort)) this.#oneLess(name);
      },
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const end of this.#ends) end();
  }

  #oneLess(name: string): void {
    const left = (this.#of.get(name) ?? 0) - 1;
    if (left > 0) this.#of.set(name, left);
    else this.#of.delete(name);
  }
}
