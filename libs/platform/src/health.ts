/** Resolves when the part is well; throws, or takes too long, when it is not. */
export type Check = () => Promise<unknown>;
export type CheckState = 'up' | 'down';

export interface Readiness {
  readonly ready: boolean;
  /** Names and states, nothing of why: that is in the log. */
  readonly checks: Readonly<Record<string, CheckState>>;
}

/** Whether this process can serve: each part that it needs, by name. */
export class Health {
  readonly #checks = new Map<string, Check>();
  #stopping = false;

  /** @param limit milliseconds that a check may take */
  constructor(
    private readonly limit = 2_000,
    private readonly onDown: (check: string, why: unknown) => void = () => undefined,
  ) {}

  /** @throws Error if there is a check of that name */
  add(name: string, check: Check): void {
    if (this.#checks.has(name)) throw new Error(`there is a check called ${name}`);
    this.#checks.set(name, check);
  }

  /** From now on not ready: no new work is sent here while the process ends. */
  stopping(): void {
    this.#stopping = true;
  }

  /** The process turns. Nothing else is asked: one that cannot reach its database is not helped by a restart. */
  live(): { readonly live: true } {
    return { live: true };
  }

  async ready(): Promise<Readiness> {
    const states = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await this.#stateOf(name, check)] as const),
    );
    const up = states.every(([, state]) => state === 'up');
    return { ready: up && !this.#stopping, checks: Object.fromEntries(states) };
  }

  async #stateOf(name: string, check: Check): Promise<CheckState> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CheckTooSlow()), this.limit);
    });
    try {
      await Promise.race([check(), late]);
      return 'up';
    } catch (why) {
      this.onDown(name, why);
      return 'down';
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A check that had not answered within its limit. */
export class CheckTooSlow extends Error {
  constructor() {
    super('the check did not answer in time');
    this.name = 'CheckTooSlow';
  }
}
