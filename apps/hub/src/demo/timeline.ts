import type { SetClock } from '@vaern/platform';

interface Waiting {
  readonly instant: Date;
  readonly goOn: () => void;
}

/** Over: the story whose turn it is waits for another moment, or was told. */
interface Turn {
  readonly over: () => void;
  readonly failed: (why: unknown) => void;
}

/** Stories that are told beside each other, each step when its day comes: no clock is ever put back. */
export class Timeline {
  readonly #waiting: Waiting[] = [];
  #turn: Turn = { over: () => undefined, failed: () => undefined };

  /** @param passing what is done before the clock moves on from a moment at which something was told */
  constructor(
    private readonly clock: SetClock,
    private readonly passing: () => Promise<void>,
  ) {}

  /** Resolves when everything before that moment was told, and the clock shows it. */
  at(instant: Date): Promise<void> {
    const moment = new Promise<void>((goOn) => this.#waiting.push({ instant, goOn }));
    this.#turn.over();
    return moment;
  }

  /** Resolves when all of these were told. Each begins with the moment at which it does. */
  async beside(stories: readonly (() => Promise<void>)[]): Promise<void> {
    let left = stories.length;
    const toItsEnd = async (story: () => Promise<void>) => {
      await story();
      left -= 1;
      if (left > 0) this.#turn.over();
    };
    await Promise.all(stories.map(toItsEnd));
  }

  /** @throws what a story throws @throws Error for a story that goes back */
  async tell(stories: readonly (() => Promise<void>)[]): Promise<void> {
    await this.#turnOf(() => {
      this.beside(stories).then(
        () => this.#turn.over(),
        (error: unknown) => this.#turn.failed(error),
      );
    });
    let now = -Infinity;
    for (let next = this.#earliest(); next; next = this.#earliest()) {
      const then = next.instant.getTime();
      if (then < now) throw new Error(`a story goes back to ${next.instant.toISOString()}`);
      if (then > now) await this.passing();
      now = then;
      this.clock.set(next.instant);
      await this.#turnOf(next.goOn);
    }
    await this.passing();
  }

  #turnOf(goOn: () => void): Promise<void> {
    return new Promise((over, failed) => {
      this.#turn = { over, failed };
      goOn();
    });
  }

  /** Of those who wait for one moment, who waited first. */
  #earliest(): Waiting | undefined {
    const [first] = this.#waiting.toSorted((one, other) => one.instant.getTime() - other.instant.getTime());
    if (first) this.#waiting.splice(this.#waiting.indexOf(first), 1);
    return first;
  }
}
