import type { Actor } from '@vaern/access';
import type { Clock } from '@vaern/platform';
import { TooManyRequests } from '../problems/errors';
import type { Rate } from '../rights/right.decorator';
import { Buckets, type Bucket } from './buckets';

export const rates: Readonly<Record<Rate, Bucket>> = {
  ordinary: { burst: 300, perMinute: 1200 },
  search: { burst: 10, perMinute: 20 },
};

/** How often one person may ask. */
export class RateLimits {
  readonly #buckets: Readonly<Record<Rate, Buckets>>;

  /** @param most how many people are remembered for each rate */
  constructor(clock: Clock, buckets: Readonly<Record<Rate, Bucket>> = rates, most?: number) {
    this.#buckets = {
      ordinary: new Buckets(clock, buckets.ordinary, most),
      search: new Buckets(clock, buckets.search, most),
    };
  }

  /** @throws TooManyRequests */
  take({ agency, id }: Pick<Actor, 'agency' | 'id'>, rate: Rate): void {
    const wait = this.#buckets[rate].take(`${agency} ${id}`);
    if (wait > 0) throw new TooManyRequests(wait);
  }
}
