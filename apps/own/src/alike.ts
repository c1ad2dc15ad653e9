import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
const NO_SOONER = 500;

/** Answers yes and no no sooner than after the same while: how long it took to find out is nothing that anybody is told. */
export class Alike {
  constructor(private readonly noSooner = NO_SOONER) {}

  async answers<T>(work: () => Promise<T>): Promise<T> {
    const theWhile = pause(this.noSooner);
    try {
      return await work();
    } finally {
      await theWhile;
    }
  }

  /** The same of a no alone: for pieces of a file, of which there are many. */
  async refuses<T>(work: () => Promise<T>): Promise<T> {
    const giveUp = new AbortController();
    const theWhile = pause(this.noSooner, undefined, { signal: giveUp.signal }).catch(() => undefined);
    try {
      const answer = await work();
      giveUp.abort();
      return answer;
    } finally {
      await theWhile;
    }
  }
}
