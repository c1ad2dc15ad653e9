import type { Notice } from '@vaern/ledger';

/** What a unit's views have learned since somebody last looked. */
export interface Learned {
  readonly cases: ReadonlySet<string>;
  /** Whether it was about something else than cases, too: tracks, groups, the unit itself. */
  readonly beside: boolean;
}

const nothing: Learned = { cases: new Set(), beside: false };

/** One who listens for news of one unit. What comes while they are busy is kept together. */
export class Ear {
  #learned = nothing;
  #wake: (() => void) | undefined;

  hear(notices: readonly Pick<Notice, 'stream' | 'caseId'>[]): void {
    const cases = notices.filter(({ stream }) => stream === 'case').map(({ caseId }) => caseId);
    const { cases: before, beside } = this.#learned;
    this.#learned = { cases: new Set([...before, ...cases]), beside: beside || cases.length < notices.length };
    this.#wake?.();
  }

  /** Everything since the last call; waits until there is something, or the signal aborts. */
  async next(signal: AbortSignal): Promise<Learned> {
    if (this.#learned === nothing && !signal.aborted) await this.#news(signal);
    const learned = this.#learned;
    this.#learned = nothing;
    return learned;
  }

  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#wake = undefined;
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#wake = wake;
      signal.addEventListener('abort', wake);
    });
  }
}

/** Says to whoever listens in this process what the views of their unit have just learned. */
export class News {
  readonly #ears = new Map<string, Set<Ear>>();

  listen(unit: string): Ear {
    const ear = new Ear();
    const ears = this.#ears.get(unit) ?? new Set();
    this.#ears.set(unit, ears.add(ear));
    return ear;
  }

  leave(unit: string, ear: Ear): void {
    const ears = this.#ears.get(unit);
    ears?.delete(ear);
    if (ears?.size === 0) this.#ears.delete(unit);
  }

  /** The views of this unit have what these notices say. */
  say(unit: string, notices: readonly Notice[]): void {
    for (const ear of this.#ears.get(unit) ?? []) ear.hear(notices);
  }

  /** How many listen. */
  get listening(): number {
    return [...this.#ears.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
