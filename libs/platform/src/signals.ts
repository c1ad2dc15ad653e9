/** Ends one part; the process waits for it up to the part's limit. */
export type Closer = () => Promise<unknown> | void;

/** What a graceful stop needs of a process. */
export interface Stoppable {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): void;
}

interface Part {
  readonly name: string;
  readonly close: Closer;
  readonly limit: number;
}

/** Ends a process in order: what was started last is closed first, and none of it holds up the rest for long. */
export class GracefulStop {
  readonly #parts: Part[] = [];
  #stopping: Promise<boolean> | undefined;

  constructor(private readonly onFault: (part: string, why: unknown) => void = () => undefined) {}

  /** @param limit milliseconds after which the next part is closed all the same */
  add(name: string, close: Closer, limit = 5_000): void {
    this.#parts.push({ name, close, limit });
  }

  /** Closes every part once. True: each ended in time and without a fault. */
  stop(): Promise<boolean> {
    this.#stopping ??= this.#closeAll();
    return this.#stopping;
  }

  /** Stops at SIGTERM and SIGINT and exits with 0, or 1 after a fault; a second signal exits at once, with 1. */
  on(process: Stoppable): void {
    let asked = false;
    const stop = () => {
      if (asked) return process.exit(1);
      asked = true;
      void this.stop().then((well) => process.exit(well ? 0 : 1));
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  }

  async #closeAll(): Promise<boolean> {
    let well = true;
    for (const part of this.#parts.toReversed()) well = (await this.#close(part)) && well;
    return well;
  }

  async #close({ name, close, limit }: Part): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ClosedTooSlowly()), limit);
    });
    try {
      await Promise.race([Promise.resolve().then(close), late]);
      return true;
    } catch (why) {
      this.onFault(name, why);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A part that had not ended within its limit. */
export class ClosedTooSlowly extends Error {
  constructor() {
    super('the part did not end in time');
    this.name = 'ClosedTooSlowly';
  }
}
