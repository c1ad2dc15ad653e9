import type { Logger } from '@vaern/platform';
import type { Drafts } from './drafts';

const EVERY = 60 * 60_000;

/** Sees to it that what nobody writes on any more goes, also where nobody saves anything. */
export class Sweep {
  #ticking: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: {
      readonly drafts: Pick<Drafts, 'dropOld'>;
      readonly units: readonly string[];
      readonly logger: Logger;
    },
  ) {}

  start(): void {
    this.#ticking = setInterval(() => void this.tick(), EVERY);
    this.#ticking.unref();
  }

  /** Goes through all units, whichever of them cannot be reached. */
  async tick(): Promise<void> {
    const before = this.#round;
    this.#round = before.then(() => this.#go());
    await this.#round;
  }

  async stop(): Promise<void> {
    clearInterval(this.#ticking);
    await this.#round;
  }

  async #go(): Promise<void> {
    const { drafts, logger, units } = this.parts;
    for (const unit of units) {
      try {
        await drafts.dropOld(unit);
      } catch (error) {
        logger.failed('drafts-not-swept', error, { unit });
      }
    }
  }
}
