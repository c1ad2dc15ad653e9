import { pause, takeBaton, type Baton } from './baton';
import { limitsOf, type CourierParts } from './ports';
import { Standstill } from './standstill';
import { Teller } from './teller';

export type CourierState = 'standing-by' | 'telling' | 'stopped';

const RETRY = 1_000;
const LOOK = 50;

/**
 * Carries facts to the ledgers. Of several couriers one tells, the others stand by. What fails is tried again from the
 * checkpoint; what would go wrong again stops it, and `done` says why.
 */
export class Courier {
  readonly #ending = new AbortController();
  #state: CourierState = 'standing-by';
  #done: Promise<void> = Promise.resolve();

  constructor(private readonly parts: CourierParts) {}

  get state(): CourierState {
    return this.#state;
  }

  /** Resolves when stopped; rejects with Standstill. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Resolves when it tells or, while another does, stands by. @throws Standstill if it must not tell */
  async start(): Promise<void> {
    const first = new Promise<void>((resolve, reject) => {
      this.#done = this.#run(resolve).catch((error: unknown) => {
        reject(error);
        throw error;
      });
    });
    this.#done.catch(() => undefined);
    await first;
  }

  /** Resolves when the batch under way is told. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#done.catch(() => undefined);
  }

  async #run(begun: () => void): Promise<void> {
    const ending = this.#ending.signal;
    try {
      while (!ending.aborted) {
        const baton = await takeBaton(this.parts.connect, ending, { onWait: begun });
        if (baton) await this.#tell(baton, begun);
        this.#state = 'standing-by';
        if (!ending.aborted) await pause(RETRY, ending);
      }
      begun();
    } catch (error) {
      this.parts.logger.failed('courier-stands-still', error);
      throw error;
    } finally {
      this.#state = 'stopped';
    }
  }

  /** Until it is stopped, the baton is lost or something fails. @throws Standstill */
  async #tell(baton: Baton, begun: () => void): Promise<void> {
    const ending = AbortSignal.any([this.#ending.signal, baton.lost]);
    try {
      const teller = await Teller.begin(this.parts);
      this.#state = 'telling';
      begun();
      await this.#follow(teller, ending);
    } catch (error) {
      if (error instanceof Standstill) throw error;
      this.parts.logger.failed('courier-interrupted', error);
    } finally {
      await baton.release();
    }
  }

  async #follow(teller: Teller, ending: AbortSignal): Promise<void> {
    const over = new AbortController();
    const subscription = this.parts.store.subscribe({
      ...(teller.after !== undefined && { after: teller.after }),
      batch: limitsOf(this.parts).batch,
      handle: (events) => teller.carry(events),
    });
    const lagging = catchUp(teller, AbortSignal.any([ending, over.signal]));
    try {
      await Promise.race([subscription.done, lagging]);
    } finally {
      over.abort();
      await Promise.allSettled([subscription.stop(), lagging]);
    }
  }
}

/** In turns with the main flow; resolves when `ending` aborts. */
async function catchUp(teller: Teller, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    if (teller.lags) await teller.lagTurn();
    else await pause(LOOK, ending);
  }
}
